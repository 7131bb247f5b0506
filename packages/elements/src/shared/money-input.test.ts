import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatMoney } from './format.js';
import { parseMoney } from './money-input.js';

const minorOf = (text: string, currency: string, locale: string): number | string => {
  const result = parseMoney(text, currency, locale);
  return 'money' in result ? result.money.minor : result.problem;
};

describe('money input', () => {
  const understood: [text: string, currency: string, locale: string, minor: number][] = [
    ['12', 'GBP', 'en', 1200],
    ['12.5', 'GBP', 'en', 1250],
    ['.5', 'GBP', 'en', 50],
    ['1,234.50', 'GBP', 'en-GB', 123450],
    ['£1,234.50', 'GBP', 'en', 123450],
    ['GBP 12', 'GBP', 'en', 1200],
    ['12 gbp', 'GBP', 'en', 1200],
    ['1.234,50', 'EUR', 'de', 123450],
    ['1.234', 'EUR', 'de', 123400],
    ['12,5 €', 'EUR', 'de', 1250],
    ['1 234,50', 'EUR', 'fr', 123450],
    ['1\u202f234,50\u00a0€', 'EUR', 'fr', 123450],
    ["1'234.50", 'CHF', 'de-CH', 123450],
    ['1.234,5', 'EUR', 'es', 123450],
    ['1,00,000', 'INR', 'en-IN', 10000000],
    ['¥12', 'CNY', 'zh-CN', 1200],
    ['¥12', 'CNY', 'zh-CN', 1200],
    ['12元', 'CNY', 'zh-CN', 1200],
    ['12.50', 'CNY', 'zh-CN', 1250],
    ['¥12', 'CNY', 'en', 1200],
    ['1,234', 'JPY', 'ja', 1234],
    ['1.234', 'KWD', 'en', 1234],
    ['1.15', 'GBP', 'en', 115],
    ['12.500', 'GBP', 'en', 1250],
    ['0', 'GBP', 'en', 0],
  ];
  for (const [text, currency, locale, minor] of understood) {
    it(`reads "${text}" in ${locale} as ${minor} minor units of ${currency}`, () => {
      expect(minorOf(text, currency, locale)).to.equal(minor);
    });
  }

  const refused: [text: string, currency: string, locale: string, problem: string][] = [
    ['', 'GBP', 'en', 'empty'],
    ['   ', 'GBP', 'en', 'empty'],
    ['twelve', 'GBP', 'en', 'not-a-number'],
    ['12 apples', 'GBP', 'en', 'not-a-number'],
    ['1e5', 'GBP', 'en', 'not-a-number'],
    ['0x10', 'GBP', 'en', 'not-a-number'],
    ['1.234,50', 'GBP', 'en', 'not-a-number'],
    ['1,234.50', 'EUR', 'de', 'not-a-number'],
    ['12,50', 'GBP', 'en', 'not-a-number'],
    ['1,23', 'GBP', 'en', 'not-a-number'],
    ['1.2.3', 'GBP', 'en', 'not-a-number'],
    ['12.', 'GBP', 'en', 'not-a-number'],
    ['.', 'GBP', 'en', 'not-a-number'],
    ['$12', 'GBP', 'en', 'not-a-number'],
    ['-5', 'GBP', 'en', 'negative'],
    ['−5.00', 'GBP', 'en', 'negative'],
    ['-£5', 'GBP', 'en', 'negative'],
    ['£-5', 'GBP', 'en', 'negative'],
    ['12.345', 'GBP', 'en', 'too-precise'],
    ['12.5', 'JPY', 'ja', 'too-precise'],
    ['99999999999999', 'GBP', 'en', 'too-large'],
    ['9'.repeat(400), 'GBP', 'en', 'too-large'],
  ];
  for (const [text, currency, locale, problem] of refused) {
    it(`refuses "${text.slice(0, 20)}" in ${locale}: ${problem}`, () => {
      expect(minorOf(text, currency, locale)).to.equal(problem);
    });
  }

  it('reads back whatever is written for people', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000 }),
        fc.constantFrom('GBP', 'EUR', 'CNY', 'JPY', 'KWD', 'INR'),
        fc.constantFrom('en', 'de', 'fr', 'zh-CN', 'de-CH', 'en-IN', 'es', 'pl', 'sv'),
        (minor, currency, locale) => {
          expect(minorOf(formatMoney({ minor, currency }, locale), currency, locale)).to.equal(
            minor,
          );
        },
      ),
    );
  });
});
