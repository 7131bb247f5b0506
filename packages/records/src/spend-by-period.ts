import type { CivilPeriod } from './civil-periods.js';
import { periodAt } from './civil-periods.js';
import type { Visit } from './visit.js';

/** What was bought in one period. */
export interface PeriodSpend {
  readonly period: CivilPeriod;
  /** Sum of what was paid, minor units of the shop's currency. Below 0 where refunds outweigh. */
  readonly minor: number;
  readonly purchases: number;
}

/**
 * Spend in each of consecutive periods, in their order; a period without a purchase counts 0.
 * Sources: `kind`, `at` and `amount` of visits, in any order. Visits in none of the periods, and
 * those that are no purchase, do not count.
 */
export function spendByPeriod(
  visits: Iterable<Pick<Visit, 'kind' | 'at' | 'amount'>>,
  periods: readonly CivilPeriod[],
): PeriodSpend[] {
  const sums = periods.map((period) => ({ period, minor: 0, purchases: 0 }));
  for (const { kind, at, amount } of visits) {
    const sum = kind === 'purchase' ? sums[periodAt(periods, at)] : undefined;
    if (!sum) continue;
    sum.minor += amount?.minor ?? 0;
    sum.purchases += 1;
  }
  return sums;
}
