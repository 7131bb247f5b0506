import type { Money } from '@patronkit/records/values.js';

// Making an Intl format costs far more than using one, and a list uses the same few for each row.
const formats = new Map<string, unknown>();

function kept<Format>(key: string, make: () => Format): Format {
  let format = formats.get(key) as Format | undefined;
  if (!format) formats.set(key, (format = make()));
  return format;
}

/** Money for people: `{minor: 1050, currency: 'GBP'}` → "£10.50". The currency knows its digits. */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const format = kept(
    `money ${locale} ${currency}`,
    () => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  );
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** A whole or broken number for people, with the locale's grouping. */
export function formatNumber(value: number, locale: string): string {
  return kept(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** An instant (epoch milliseconds UTC) in the reader's time zone, with the given parts. */
export function formatDate(
  instant: number,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return kept(
    `date ${locale} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, options),
  ).format(instant);
}

/** The day of an instant (epoch milliseconds UTC) in the reader's time zone: "21 Nov 2026". */
export function formatDay(instant: number, locale: string): string {
  return formatDate(instant, locale, { dateStyle: 'medium' });
}

/** Day and time of an instant in the reader's time zone: "21 Nov 2026, 14:05". */
export function formatDayTime(instant: number, locale: string): string {
  return formatDate(instant, locale, { dateStyle: 'medium', timeStyle: 'short' });
}
