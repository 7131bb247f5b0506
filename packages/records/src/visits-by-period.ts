import type { CivilPeriod } from './civil-periods.js';
import { periodAt } from './civil-periods.js';
import type { Visit } from './visit.js';

/** The contacts of one period. */
export interface PeriodVisits {
  readonly period: CivilPeriod;
  readonly visits: number;
}

/**
 * Visits, of whatever kind, in each of consecutive periods, in their order. Source: `at` of visits,
 * in any order; those in none of the periods do not count.
 */
export function visitsByPeriod(
  visits: Iterable<Pick<Visit, 'at'>>,
  periods: readonly CivilPeriod[],
): PeriodVisits[] {
  const counts = periods.map((period) => ({ period, visits: 0 }));
  for (const { at } of visits) {
    const count = counts[periodAt(periods, at)];
    if (count) count.visits += 1;
  }
  return counts;
}

/** Shades of a calendar, besides the one for nothing. */
export const calendarLevels = 4;

/**
 * How dark a day with `visits` is drawn, 0 to 4, where `most` is the most of all days: 0 only for
 * none, 4 for the most, the others in equal steps between.
 */
export function calendarLevel(visits: number, most: number): number {
  return visits > 0 ? Math.min(calendarLevels, Math.ceil((calendarLevels * visits) / most)) : 0;
}
