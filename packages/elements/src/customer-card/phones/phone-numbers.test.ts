import { expect } from '@open-wc/testing';
import { phoneDigits } from '@patronkit/records/contact-way-text.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import { checkPhone } from './phone-numbers.js';
import { phoneRegion } from './phone-region.js';

describe('checkPhone', () => {
  const cases: [typed: string, region: string | undefined, text: string][] = [
    ['02079460182', 'GB', '020 7946 0182'],
    ['+442079460182', 'CN', '+44 20 7946 0182'],
    ['13800138000', 'CN', '138 0013 8000'],
    ['0312345678', 'JP', '03-1234-5678'],
    ['０２０７９４６０１８２', 'GB', '020 7946 0182'],
    ['612345678', 'ES', '612 34 56 78'],
  ];
  for (const [typed, region, text] of cases) {
    it(`writes "${typed}" in ${region} as "${text}"`, () => {
      expect(checkPhone(typed, region)).to.eql({ text, isPlausible: true });
    });
  }

  it('keeps the digits that search and duplicates go by', () => {
    for (const [typed, region] of cases) {
      expect(phoneDigits(checkPhone(typed, region).text)).to.equal(phoneDigits(typed));
    }
    expect(checkPhone('0044 20 7946 0182', 'GB').text).to.equal('+44 20 7946 0182');
  });

  it('keeps what no country has as it was typed, and says so', () => {
    for (const typed of ['123', 'ext. 12 at the desk', '+44 1', '99999999999999']) {
      expect(checkPhone(typed, 'GB')).to.eql({ text: typed, isPlausible: false });
    }
  });
});

describe('phoneRegion', () => {
  const shop = (currency: string) => ({ ...defaultShopSettings, currency }) as never;

  it('is the country of the shop’s currency', () => {
    expect(phoneRegion(shop('GBP'), 'zh-CN')).to.equal('GB');
    expect(phoneRegion(shop('CNY'), 'en')).to.equal('CN');
  });

  it('is that of the reader where the currency is of several countries', () => {
    expect(phoneRegion(shop('EUR'), 'es')).to.equal('ES');
    expect(phoneRegion(shop('XOF'), 'fr-SN')).to.equal('SN');
  });
});
