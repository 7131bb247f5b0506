import type { CivilPeriod } from './civil-periods.js';
import { periodAt } from './civil-periods.js';
import type { PointsBalance } from './points-balance.js';

/** Points that end in one period. */
export interface PeriodEnding {
  readonly period: CivilPeriod;
  readonly points: number;
}

/**
 * How many of the usable points end in each of consecutive periods, in their order, if none is
 * redeemed. Source: `expiring` of a balance; what ends in none of the periods does not count.
 */
export function endingByPeriod(
  expiring: PointsBalance['expiring'],
  periods: readonly CivilPeriod[],
): PeriodEnding[] {
  const sums = periods.map((period) => ({ period, points: 0 }));
  for (const { points, expiresAt } of expiring) {
    const sum = sums[periodAt(periods, expiresAt)];
    if (sum) sum.points += points;
  }
  return sums;
}
