import { kept } from './kept-format.js';

const millisecondsPerDay = 86_400_000;

function startOfDay(instant: number): number {
  return new Date(instant).setHours(0, 0, 0, 0);
}

/**
 * How long ago a day was, for people: "today", "yesterday", "12 days ago", "5 months ago". Whole
 * calendar days in the reader's time zone, so "yesterday" at one minute past midnight is right.
 * @param instant epoch milliseconds
 * @param now epoch milliseconds
 */
export function relativeDay(instant: number, now: number, locale: string): string {
  // Rounding absorbs the 23- and 25-hour days of clock changes.
  const days = Math.round((startOfDay(instant) - startOfDay(now)) / millisecondsPerDay);
  const format = kept(
    `relative ${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  );
  if (Math.abs(days) < 45) return format.format(days, 'day');
  if (Math.abs(days) < 700) return format.format(Math.round(days / 30.44), 'month');
  return format.format(Math.round(days / 365.25), 'year');
}
