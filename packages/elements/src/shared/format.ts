import type { Money } from '@patronkit/records/values.js';
import { kept } from './kept-format.js';

/**
 * Holds the sign of "UK£" to its letters: in a line from right to left it would stand before them.
 */
export const keepSign = (money: string): string => money.replace(/[A-Z]\p{Sc}$/u, '$&\u200E');

/** Money for people: `{minor: 1050, currency: 'GBP'}` → "£10.50". The currency knows its digits. */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const format = kept(
    `money ${locale} ${currency}`,
    () => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  );
  return keepSign(format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits!));
}

/** A whole or broken number for people, with the locale's grouping. */
export function formatNumber(value: number, locale: string): string {
  return kept(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}
