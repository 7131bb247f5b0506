import { dayMilliseconds } from './day.js';
import type { Tier, TierScheme } from './shop-settings.js';

/** Something that counts towards a tier: minor units or points, see `TierScheme.basis`. */
export interface TierEvent {
  /** Instant, epoch milliseconds UTC. */
  readonly at: number;
  /** Whole number; what is not above 0 does not count. */
  readonly amount: number;
}

export interface TierStanding {
  readonly tier: string;
  /** When the customer came into this tier. Absent: always had it. */
  readonly since?: number;
  /**
   * The first instant at which the tier falls if nothing more happens. Until then it cannot fall,
   * whatever happens. Absent: it never falls.
   */
  readonly reviewAt?: number;
  /** Qualifying figure now: sum of the amounts of the last `periodDays`. */
  readonly figure: number;
  /** The next higher tier, its threshold, and how much the figure lacks (> 0). */
  readonly next?: { readonly tier: string; readonly from: number; readonly missing: number };
  /** `figure ÷ next.from`, 0–1; 1 in the highest tier. */
  readonly progress: number;
}

/** What of a scheme decides tiers. */
export type TierRules = Pick<TierScheme, 'periodDays' | 'holdDays' | 'downgrade'> & {
  readonly tiers: readonly Pick<Tier, 'tier' | 'from'>[];
};

/**
 * The tier that follows from a customer's history at `now` (epoch milliseconds UTC). It depends on
 * nothing else, so evaluating it in between changes nothing. The order of `events` does not matter;
 * those after `now` do not count yet.
 *
 * Rules (the shop's own, `TierScheme`; days are times 24 hours):
 * 1. The figure is the sum of the amounts in `(now − periodDays, now]`. The tier it warrants is the
 *    highest whose `from` it has reached.
 * 2. A tier is reached at the event that lifts the figure from below its `from` to it or above, and
 *    is held for `holdDays` from then. Reaching it again, after the figure was below, holds it anew.
 * 3. A customer rises at once, to what the figure warrants, and keeps the tier while the figure
 *    warrants it or it is held, whichever is longer.
 * 4. Then they fall: by one tier (`one-tier`), or to the highest tier that the figure warrants or
 *    that is held (`to-figure`). The tier fallen to is held for `holdDays` too.
 */
export function tierAt(history: {
  readonly events: readonly TierEvent[];
  readonly scheme: TierRules;
  readonly now: number;
}): TierStanding {
  const { tiers } = history.scheme;
  const now = Math.floor(history.now);
  const { tier, since, figure, reviewAt } = follow(history.events, history.scheme, now);
  const next = tiers[tier + 1];
  return {
    tier: tiers[tier]!.tier,
    ...(since !== undefined && { since }),
    ...(reviewAt !== undefined && { reviewAt }),
    figure,
    ...(next && {
      next: { tier: next.tier, from: next.from, missing: Math.max(0, next.from - figure) },
    }),
    progress: next ? Math.min(1, figure / next.from) : 1,
  };
}

/** Runs through the history once, with the events of the period as a sliding window. */
function follow(
  events: readonly TierEvent[],
  { periodDays, holdDays, downgrade, tiers }: TierRules,
  now: number,
): { tier: number; since: number | undefined; figure: number; reviewAt: number | undefined } {
  const period = periodDays * dayMilliseconds;
  const hold = holdDays * dayMilliseconds;
  const counted = events
    .filter(({ at, amount }) => at <= now && amount > 0)
    .sort((one, other) => one.at - other.at);
  const heldUntil = tiers.map(() => 0);
  let tier = 0;
  let since: number | undefined;
  let clock = 0;
  let figure = 0;
  let oldest = 0;
  let newest = 0;

  const warrants = (index: number): boolean => figure >= tiers[index]!.from;
  const moveClock = (instant: number): void => {
    clock = instant;
    while (oldest < newest && counted[oldest]!.at <= clock - period) {
      figure -= counted[oldest++]!.amount;
    }
  };
  /** When, from `clock` on, the tier has to be looked at again if nothing more happens. */
  const nextLook = (): number =>
    tier === 0 || (warrants(tier) && oldest === newest)
      ? Infinity
      : Math.max(clock, heldUntil[tier]!, warrants(tier) ? counted[oldest]!.at + period : 0);
  const fall = (): void => {
    const canKeep = (index: number): boolean => warrants(index) || heldUntil[index]! > clock;
    do tier--;
    while (tier > 0 && downgrade === 'to-figure' && !canKeep(tier));
    since = clock;
    heldUntil[tier] = Math.max(heldUntil[tier]!, clock + hold);
  };
  const fallBefore = (limit: number): void => {
    for (let look = nextLook(); look < limit; look = nextLook()) {
      moveClock(look);
      if (!warrants(tier)) fall();
    }
  };

  for (const { at, amount } of counted) {
    fallBefore(at);
    moveClock(at);
    const before = figure;
    figure += amount;
    newest++;
    tiers.forEach(({ from }, index) => {
      if (before >= from || figure < from) return;
      heldUntil[index] = at + hold;
      if (index > tier) {
        tier = index;
        since = at;
      }
    });
  }
  fallBefore(now + 1);
  moveClock(now);

  const standing = { tier, since, figure };
  let reviewAt = nextLook();
  while (reviewAt < Infinity) {
    moveClock(reviewAt);
    if (!warrants(tier)) break;
    reviewAt = nextLook();
  }
  return { ...standing, reviewAt: reviewAt < Infinity ? reviewAt : undefined };
}
