import type { Money } from '@patronkit/records/values.js';

/** Money for people: `{minor: 1050, currency: 'GBP'}` → "£10.50". The currency knows its digits. */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** A whole or broken number for people, with the locale's grouping. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** The day of an instant (epoch milliseconds UTC) in the reader's time zone: "21 Nov 2026". */
export function formatDay(instant: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(instant);
}

/** Day and time of an instant in the reader's time zone: "21 Nov 2026, 14:05". */
export function formatDayTime(instant: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    instant,
  );
}
