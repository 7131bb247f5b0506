import { expect } from '@open-wc/testing';
import { formatMoney } from './format.js';

/** Drawn from right to left, from left to right: what stands before what. */
function drawn(text: string): string {
  const line = document.createElement('p');
  line.dir = 'rtl';
  line.textContent = text;
  document.body.append(line);
  const range = document.createRange();
  const left = (at: number): number => {
    range.setStart(line.firstChild!, at);
    range.setEnd(line.firstChild!, at + 1);
    return range.getBoundingClientRect().left;
  };
  const seen = [...text]
    .map((unit, at) => ({ unit, left: left(at) }))
    .filter(({ unit }) => /[\p{L}\p{Sc}]/u.test(unit))
    .sort((one, other) => one.left - other.left)
    .map(({ unit }) => unit)
    .join('');
  line.remove();
  return seen;
}

describe('money', () => {
  it('has the digits of its currency', () => {
    expect(formatMoney({ minor: 1050, currency: 'GBP' }, 'en')).to.equal('£10.50');
    expect(formatMoney({ minor: 1050, currency: 'JPY' }, 'en')).to.equal('¥1,050');
    expect(formatMoney({ minor: 10_500, currency: 'KWD' }, 'en')).to.match(/^KWD\s10\.500$/);
  });

  it('keeps the sign behind the letters of its country in Arabic', () => {
    expect(drawn(formatMoney({ minor: 185_026, currency: 'GBP' }, 'ar'))).to.equal('UK£');
    expect(drawn(formatMoney({ minor: 500, currency: 'USD' }, 'ar'))).to.equal('US$');
  });
});
