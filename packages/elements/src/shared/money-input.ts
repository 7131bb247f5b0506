import type { Money } from '@patronkit/records/values.js';

/** Why a text is no amount of money. */
export type MoneyProblem = 'empty' | 'not-a-number' | 'negative' | 'too-precise' | 'too-large';

/** Largest amount taken, in minor units; beyond it somebody leant on the keyboard. */
const largest = 1_000_000_000_000;

interface Separators {
  readonly decimal: string;
  readonly group: string;
}

function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.5);
  const find = (type: string, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  return { decimal: find('decimal', '.'), group: find('group', ',') };
}

/** Full-width and other forms to plain ones, all digits to 0–9, all spaces and apostrophes to one. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u066b/g, '٫')
    .replace(/[\s\u200e\u200f\u061c]+/gu, ' ')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[−–‒]/gu, '-')
    .replace(/。/gu, '.')
    .trim();
}

/** How a currency may be written beside its amount, in this locale: "£", "GBP", "CN¥", "元". */
function currencyMarks(currency: string, locale: string): readonly string[] {
  const displays = ['symbol', 'narrowSymbol', 'code'] as const;
  const marks = displays.map((currencyDisplay) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
      .formatToParts(0)
      .find(({ type }) => type === 'currency'),
  );
  const more = currency === 'CNY' ? ['¥', '元', 'RMB'] : currency === 'JPY' ? ['¥', '円'] : [];
  return [...marks.map((mark) => mark?.value ?? ''), ...more]
    .map(plain)
    .filter(Boolean)
    .sort((one, other) => other.length - one.length);
}

function withoutCurrency(text: string, currency: string, locale: string): string {
  for (const mark of currencyMarks(currency, locale)) {
    const lower = text.toLowerCase();
    const known = mark.toLowerCase();
    if (lower.startsWith(known)) return text.slice(mark.length).trim();
    if (lower.startsWith(`-${known}`)) return `-${text.slice(mark.length + 1).trim()}`;
    if (lower.endsWith(known)) return text.slice(0, -mark.length).trim();
  }
  return text;
}

/** Whether the digits stand in groups as the locale writes them, or in none. */
function wellGrouped(whole: string, group: string, locale: string): boolean {
  if (!whole.includes(group)) return /^\d+$/.test(whole);
  const digits = whole.replaceAll(group, '');
  if (!/^\d+$/.test(digits) || digits.length > 15) return false;
  const options = { useGrouping: 'always', numberingSystem: 'latn' } as const;
  return plain(new Intl.NumberFormat(locale, options).format(Number(digits))) === whole;
}

/**
 * Reads an amount of money as people type it where `locale` is spoken: "1,234.50" in English,
 * "1.234,50" in German, "¥12" and "12元" for yuan. Strict: what could mean two things is refused
 * rather than guessed, so "1.234" is one thousand and more in German, and too precise in English.
 * @param currency ISO 4217 code; tells how many decimals there are
 * @returns the amount in integer minor units, or what is wrong with the text
 */
export function parseMoney(
  text: string,
  currency: string,
  locale: string,
): { readonly money: Money } | { readonly problem: MoneyProblem } {
  const trimmed = plain(text);
  if (!trimmed) return { problem: 'empty' };
  const amount = withoutCurrency(trimmed, currency, locale);
  const negative = amount.startsWith('-');
  const separators = separatorsOf(locale);
  const decimal = plain(separators.decimal);
  // A space is its own separator: `plain` would trim it away.
  const group = /\s/u.test(separators.group) ? ' ' : plain(separators.group);
  const parts = amount.replace(/^-\s*/, '').split(decimal);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2 || !wellGrouped(whole || (fraction ? '0' : ''), group, locale)) {
    return { problem: 'not-a-number' };
  }
  if (parts.length === 2 && !/^\d+$/.test(fraction)) return { problem: 'not-a-number' };
  if (negative) return { problem: 'negative' };
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits ?? 2;
  if (fraction.replace(/0+$/, '').length > digits) return { problem: 'too-precise' };
  // In digits, not in floating point: 1.15 × 100 is not 115 there.
  const minor = Number(whole.replaceAll(group, '') + fraction.slice(0, digits).padEnd(digits, '0'));
  if (minor > largest) return { problem: 'too-large' };
  return { money: { minor, currency } };
}
