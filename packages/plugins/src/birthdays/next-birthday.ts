/** A calendar day. */
export interface Day {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

const millisecondsPerDay = 86_400_000;

const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days since 1970 began; both ends are calendar days, so no clock change lies between. */
const dayNumber = ({ year, month, day }: Day): number =>
  Date.UTC(year, month - 1, day) / millisecondsPerDay;

/** The day it is here, at this instant (epoch milliseconds). */
export function dayOf(now: number): Day {
  const date = new Date(now);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** When somebody's birthday is celebrated next. */
export interface NextBirthday {
  /** The year in which it is celebrated; one greeting belongs to it. */
  readonly year: number;
  /** Days until then; 0 today. */
  readonly days: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a birthday, which is a birthday whose year is not known: `--05-17`. */
export const withoutYear = (birthday: string): string => birthday.replace(/^\d{4}/, '-');

/**
 * The next celebration of a birthday (`1990-05-17`, or `--05-17` where the year is not known).
 * 29 February is celebrated on the 28th in years without it. `undefined` where it is no date.
 */
export function nextBirthday(birthday: string, today: Day): NextBirthday | undefined {
  const [, month, day] = (/^(?:\d{4}|-)-(\d\d)-(\d\d)$/.exec(birthday) ?? []).map(Number);
  if (!month || !day || month > 12 || day > 31) return undefined;
  for (const year of [today.year, today.year + 1]) {
    const celebrated = month === 2 && day === 29 && !isLeapYear(year) ? 28 : day;
    const days = dayNumber({ year, month, day: celebrated }) - dayNumber(today);
    if (days >= 0) return { year, days, month, day: celebrated };
  }
  return undefined;
}
