import { dayMilliseconds } from './day.js';
import type { LedgerEntry } from './ledger-entry.js';
import type { NewRecord } from './record.js';
import type { PointsRules } from './shop-settings.js';
import type { Visit } from './visit.js';
import type { VisitKind } from './visit-kind.js';

/** The kinds of visit that earn `pointsPerVisit`: those for which the customer came. */
export const visitKindsThatEarn: readonly VisitKind[] = ['purchase', 'visit', 'event'];

/**
 * Points a visit earns, a whole number ≥ 0:
 * `⌊amount ÷ perSpend⌋ × pointsPerSpend` for a purchase (amounts in minor units of the shop's
 * currency; the rest of the division is dropped), plus `pointsPerVisit` if the customer came.
 * One point per 10.00 on 105.00 is 10. Source: the shop's own rules (`PointsRules`).
 */
export function pointsForVisit(visit: Pick<Visit, 'kind' | 'amount'>, rules: PointsRules): number {
  const spend = visit.kind === 'purchase' ? (visit.amount?.minor ?? 0) : 0;
  return (
    Math.floor(spend / rules.perSpend) * rules.pointsPerSpend +
    (visitKindsThatEarn.includes(visit.kind) ? rules.pointsPerVisit : 0)
  );
}

/**
 * The ledger entry of `points` (a whole number above 0) that a visit earns: usable `pendingDays` and
 * ended `expiryDays` (times 24 hours) after the visit.
 */
export const earnedEntry = (
  visit: Pick<Visit, 'id' | 'customer' | 'at'>,
  points: number,
  rules: Pick<PointsRules, 'pendingDays' | 'expiryDays'>,
): NewRecord<LedgerEntry> => ({
  customer: visit.customer,
  at: visit.at,
  kind: 'earned',
  points,
  visit: visit.id,
  ...(rules.pendingDays > 0 && { usableAt: visit.at + rules.pendingDays * dayMilliseconds }),
  ...(rules.expiryDays && { expiresAt: visit.at + rules.expiryDays * dayMilliseconds }),
});

/** The ledger entry that a visit earns by the shop's rules; `undefined` where it earns nothing. */
export function ledgerEntryForVisit(
  visit: Pick<Visit, 'id' | 'customer' | 'at' | 'kind' | 'amount'>,
  rules: PointsRules,
): NewRecord<LedgerEntry> | undefined {
  const points = pointsForVisit(visit, rules);
  return points === 0 ? undefined : earnedEntry(visit, points, rules);
}
