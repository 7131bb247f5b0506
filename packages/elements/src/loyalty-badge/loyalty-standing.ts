import type { CustomerSummary } from '@patronkit/records/customer-summary.js';
import { dayMilliseconds } from '@patronkit/records/day.js';
import type { LedgerEntry } from '@patronkit/records/ledger-entry.js';
import { pointsBalance } from '@patronkit/records/points-balance.js';
import type { PointsBalance } from '@patronkit/records/points-balance.js';
import type { ShopSettings, Tier } from '@patronkit/records/shop-settings.js';
import { pointsEvents, spendEvents } from '@patronkit/records/tier-events.js';
import type { Visit } from '@patronkit/records/visit.js';

/** What a standing is worked out from. */
export interface LoyaltyFacts {
  readonly settings: Pick<ShopSettings, 'tiers'>;
  /** Absent: the customer has no visits yet. */
  readonly summary: CustomerSummary | undefined;
  readonly ledger: readonly LedgerEntry[];
  /** At least those of the scheme's last `periodDays`; only used where its basis is `spend`. */
  readonly visits: readonly Visit[];
  /** Epoch milliseconds UTC. */
  readonly now: number;
}

/** Where a customer stands at one instant. */
export interface LoyaltyStanding {
  readonly tier: Tier;
  /** Sum of what counts in the last `periodDays`: minor units or points, by the scheme's basis. */
  readonly figure: number;
  /** The next higher tier and how much the figure lacks to it. Absent in the highest. */
  readonly next: { readonly tier: Tier; readonly missing: number } | undefined;
  /** Set where the figure no longer warrants the tier: the instant until which it is kept. */
  readonly keptUntil: number | undefined;
  readonly balance: PointsBalance;
  /** When any of this changes if nothing more happens. `Infinity`: never. */
  readonly changesAt: number;
}

/** The tier comes from the store's summary; what the customer still lacks, from the period's events. */
export function loyaltyStanding(facts: LoyaltyFacts): LoyaltyStanding {
  const { summary, ledger, visits, now } = facts;
  const { basis, periodDays, tiers } = facts.settings.tiers;
  const period = periodDays * dayMilliseconds;
  const counted = (basis === 'points' ? pointsEvents(ledger) : spendEvents(visits)).filter(
    ({ at }) => at > now - period,
  );
  const figure = counted.reduce((sum, { at, amount }) => (at <= now ? sum + amount : sum), 0);
  const reached = Math.max(
    0,
    tiers.findIndex(({ tier }) => tier === summary?.tier),
  );
  const tier = tiers[reached]!;
  const next = tiers[reached + 1];
  const balance = pointsBalance(ledger, now);
  const changes = [
    ...counted.flatMap(({ at }) => [at, at + period]),
    ...ledger.map(({ at }) => at),
    ...balance.pending.map(({ usableAt }) => usableAt),
    ...balance.expiring.map(({ expiresAt }) => expiresAt),
    summary?.tierReviewAt ?? 0,
  ];
  return {
    tier,
    figure,
    next: next && { tier: next, missing: Math.max(0, next.from - figure) },
    keptUntil: figure < tier.from ? summary?.tierReviewAt : undefined,
    balance,
    changesAt: Math.min(...changes.filter((instant) => instant > now)),
  };
}
