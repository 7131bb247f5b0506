import type { LedgerEntry } from './ledger-entry.js';
import type { TierEvent } from './tier.js';
import type { Visit } from './visit.js';

/** What counts where `TierScheme.basis` is `spend`: the amounts of purchases, in minor units. */
export function spendEvents(visits: readonly Pick<Visit, 'at' | 'kind' | 'amount'>[]): TierEvent[] {
  return visits.flatMap(({ at, kind, amount }) =>
    kind === 'purchase' && amount ? [{ at, amount: amount.minor }] : [],
  );
}

/**
 * What counts where `TierScheme.basis` is `points`: all points added, from the instant they were
 * earned, whether or not they are usable yet. Redeeming them does not lower a tier.
 */
export function pointsEvents(entries: readonly Pick<LedgerEntry, 'at' | 'points'>[]): TierEvent[] {
  return entries.flatMap(({ at, points }) => (points > 0 ? [{ at, amount: points }] : []));
}
