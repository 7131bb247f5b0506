import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { contactWayKey, emailKey, phoneDigits, phonesMatch } from './contact-way-text.js';

describe('phoneDigits', () => {
  const cases: [string, string][] = [
    ['020 7946-0958', '02079460958'],
    ['+44 20 7946 0958', '442079460958'],
    ['0044 20 7946 0958', '442079460958'],
    ['+44 (0)20 7946 0958', '442079460958'],
    ['(+86) 138.0013.8000', '8613800138000'],
    ['+86 138 0013 8000', '8613800138000'],
    ['ask at the desk', ''],
    ['', ''],
  ];
  for (const [text, digits] of cases) {
    it(`reads "${text}" as "${digits}"`, () => expect(phoneDigits(text)).to.equal(digits));
  }

  it('is the same for digits already read, and holds digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'+0123456789 -()') }), (text) => {
        expect(phoneDigits(text)).to.match(/^\d*$/);
      }),
    );
  });
});

describe('phonesMatch', () => {
  it('knows a number with and without its country', () => {
    expect(phonesMatch('+44 20 7946 0958', '020 7946 0958')).to.equal(true);
    expect(phonesMatch('13800138000', '+86 138 0013 8000')).to.equal(true);
    expect(phonesMatch('+45 32 12 34 56', '32123456')).to.equal(true);
    expect(phonesMatch('+44 020 7946 0958', '+44 20 7946 0958')).to.equal(true);
  });

  it('keeps different numbers, short endings and text without digits apart', () => {
    expect(phonesMatch('020 7946 0958', '020 7946 0959')).to.equal(false);
    expect(phonesMatch('0958', '020 7946 0958')).to.equal(false);
    expect(phonesMatch('none', 'unknown')).to.equal(false);
  });
});

describe('emailKey', () => {
  it('drops case, surrounding space and full-width forms', () => {
    expect(emailKey(' Ana.Pérez@Example.COM ')).to.equal('ana.pérez@example.com');
  });
});

describe('contactWayKey', () => {
  it('compares numbers by digits and other text without case and doubled space', () => {
    expect(contactWayKey({ kind: 'phone', value: '+44 1' })).to.equal('441');
    expect(contactWayKey({ kind: 'address', value: '1  High\nStreet' })).to.equal('1 high street');
  });
});
