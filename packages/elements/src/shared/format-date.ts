import { kept } from './kept-format.js';

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
