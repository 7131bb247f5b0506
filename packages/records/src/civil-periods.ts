/** The calendar's units that figures are drawn by. A week begins on a Monday (ISO 8601). */
export type PeriodUnit = 'day' | 'week' | 'month' | 'year';

/** One day, week, month or year of a place. */
export interface CivilPeriod {
  /** Its first day: ISO `YYYY-MM-DD`. */
  readonly start: string;
  /** Its first instant, epoch milliseconds UTC. */
  readonly from: number;
  /** The first instant after it, which is the next one's `from`. */
  readonly to: number;
}

const dayMilliseconds = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the time zone shows at an instant, written as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  const shown: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(instant)) shown[type] = Number(value);
  const { year, month, day, hour, minute, second } = shown as Record<
    'year' | 'month' | 'day' | 'hour' | 'minute' | 'second',
    number
  >;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const isoDay = (utc: number): string => new Date(utc).toISOString().slice(0, 10);
const utcOf = (day: string): number => Date.parse(`${day}T00:00Z`);

/** The day of an instant (epoch milliseconds UTC) in an IANA time zone: ISO `YYYY-MM-DD`. */
export function civilDay(instant: number, timeZone: string): string {
  return isoDay(wallClock(instant, timeZone));
}

/**
 * The first instant (epoch milliseconds UTC) of a day in a time zone. It need not be midnight:
 * clocks that are put forward at midnight begin the day at one; of a day that was left out, as
 * Samoa left out 30 December 2011, it is the first instant after it.
 */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = utcOf(day);
  const offset = (instant: number): number => wallClock(instant, timeZone) - instant;
  // A clock is not changed twice in two days, so one of the two offsets holds when the day begins.
  const before = midnight - offset(midnight - dayMilliseconds);
  const after = midnight - offset(midnight + dayMilliseconds);
  if (before === after) return before;
  const [first, second] = before < after ? [before, after] : [after, before];
  return civilDay(first, timeZone) >= day ? first : second;
}

/** The first day of the period that a day is in. Both are ISO `YYYY-MM-DD`. */
export function startOfPeriod(day: string, unit: PeriodUnit): string {
  switch (unit) {
    case 'day':
      return day;
    case 'week': {
      const utc = utcOf(day);
      return isoDay(utc - ((new Date(utc).getUTCDay() + 6) % 7) * dayMilliseconds);
    }
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'year':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/**
 * The first day of the period so many periods later, or earlier where `count` is negative.
 * @param start the first day of a period, ISO `YYYY-MM-DD`
 */
export function movePeriod(start: string, unit: PeriodUnit, count: number): string {
  const utc = new Date(utcOf(start));
  if (unit === 'day') utc.setUTCDate(utc.getUTCDate() + count);
  if (unit === 'week') utc.setUTCDate(utc.getUTCDate() + 7 * count);
  if (unit === 'month') utc.setUTCMonth(utc.getUTCMonth() + count);
  if (unit === 'year') utc.setUTCFullYear(utc.getUTCFullYear() + count);
  return isoDay(utc.getTime());
}

/**
 * The last `count` periods of a time zone, oldest first; the last one is the one that `now` (epoch
 * milliseconds UTC) is in. Each begins where the one before ends, whatever clocks do meanwhile.
 */
export function lastPeriods(
  unit: PeriodUnit,
  count: number,
  now: number,
  timeZone: string,
): CivilPeriod[] {
  const last = startOfPeriod(civilDay(now, timeZone), unit);
  const starts = Array.from({ length: count + 1 }, (_, index) =>
    movePeriod(last, unit, index + 1 - count),
  );
  const instants = starts.map((day) => startOfDay(day, timeZone));
  return starts
    .slice(0, count)
    .map((start, index) => ({ start, from: instants[index]!, to: instants[index + 1]! }));
}

/**
 * Where among consecutive periods, oldest first, an instant lies; −1 where it lies in none.
 */
export function periodAt(periods: readonly CivilPeriod[], instant: number): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (periods[middle]!.to <= instant) low = middle + 1;
    else high = middle;
  }
  const found = periods[low];
  return found && found.from <= instant ? low : -1;
}
