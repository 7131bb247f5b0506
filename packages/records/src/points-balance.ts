import type { LedgerEntry } from './ledger-entry.js';

/** What the balance needs of a ledger entry. */
export type PointsMovement = Pick<
  LedgerEntry,
  'id' | 'at' | 'kind' | 'points' | 'usableAt' | 'expiresAt' | 'visit'
>;

/**
 * A customer's points at one instant, all whole numbers ≥ 0. Nothing gets lost:
 * `earnedEver = usable + pending + expired + redeemed + takenBack`.
 */
export interface PointsBalance {
  /** What the customer can redeem now. */
  readonly usable: number;
  /** Points that become usable later, soonest first, one row per instant. */
  readonly pending: readonly { readonly points: number; readonly usableAt: number }[];
  /** The part of `usable` that will end, soonest first, one row per instant. */
  readonly expiring: readonly { readonly points: number; readonly expiresAt: number }[];
  /** All points ever added, earned or by adjustment. */
  readonly earnedEver: number;
  /** Points redeemed. */
  readonly redeemed: number;
  /** Points taken away by adjustments. */
  readonly takenBack: number;
  /** Points that ended before they were redeemed. */
  readonly expired: number;
  /**
   * Points that were to be taken when they were not there, as when two tills redeem the same ones.
   * They are not owed: points added later stay whole. 0 unless something went wrong.
   */
  readonly overdrawn: number;
}

interface Lot {
  readonly at: number;
  readonly usableAt: number;
  readonly expiresAt: number;
  readonly visit: string | undefined;
  left: number;
}

/**
 * The balance that follows from a customer's ledger at `now` (epoch milliseconds UTC); entries
 * after `now` do not count yet. The order of `entries` does not matter.
 *
 * What is redeemed comes out of the points that are usable at that instant, those that end soonest
 * first. A negative adjustment works likewise, but one that names a visit first takes that visit's
 * own points, pending or not: so a return undoes what the purchase earned. Points are usable from
 * `usableAt` on and no more at `expiresAt`; what is added at an instant can be taken at the same.
 */
export function pointsBalance(entries: readonly PointsMovement[], now: number): PointsBalance {
  const past = entries.filter(({ at }) => at <= now).sort(inOrder);
  const lots = past
    .filter(({ points }) => points > 0)
    .map(({ at, points, usableAt = at, expiresAt = Infinity, visit }): Lot => ({
      at,
      usableAt,
      expiresAt,
      visit,
      left: points,
    }))
    .sort((one, other) => one.expiresAt - other.expiresAt || one.usableAt - other.usableAt);
  const taken = { redeemed: 0, takenBack: 0, overdrawn: 0 };
  // Sorted by their end, so those that have ended are all in front of the first open one.
  let firstOpen = 0;
  for (const { at, kind, points, visit } of past) {
    if (points >= 0) continue;
    while (firstOpen < lots.length && isClosed(lots[firstOpen]!, at)) firstOpen++;
    let wanted = -points;
    const take = (fits: (lot: Lot) => boolean): void => {
      for (let index = firstOpen; wanted > 0 && index < lots.length; index++) {
        const lot = lots[index]!;
        if (lot.at > at || !fits(lot)) continue;
        const part = Math.min(lot.left, wanted);
        lot.left -= part;
        wanted -= part;
      }
    };
    if (kind === 'adjusted' && visit) take((lot) => lot.visit === visit);
    take((lot) => lot.usableAt <= at);
    taken[kind === 'redeemed' ? 'redeemed' : 'takenBack'] -= points + wanted;
    taken.overdrawn += wanted;
  }

  const sum = { usable: 0, expired: 0, earnedEver: 0 };
  const pending = new Map<number, number>();
  const expiring = new Map<number, number>();
  const add = (table: Map<number, number>, instant: number, points: number): void => {
    if (points) table.set(instant, (table.get(instant) ?? 0) + points);
  };
  for (const { usableAt, expiresAt, left } of lots) {
    sum.earnedEver += left;
    if (expiresAt <= now) sum.expired += left;
    else if (usableAt > now) add(pending, usableAt, left);
    else {
      sum.usable += left;
      if (expiresAt < Infinity) add(expiring, expiresAt, left);
    }
  }
  sum.earnedEver += taken.redeemed + taken.takenBack;
  return {
    ...sum,
    ...taken,
    pending: soonestFirst(pending).map(([usableAt, points]) => ({ points, usableAt })),
    expiring: soonestFirst(expiring).map(([expiresAt, points]) => ({ points, expiresAt })),
  };
}

/** At one instant the id decides, so that it comes out the same everywhere. */
function inOrder(one: PointsMovement, other: PointsMovement): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}

function isClosed(lot: Lot, instant: number): boolean {
  return lot.left === 0 || lot.expiresAt <= instant;
}

function soonestFirst(table: Map<number, number>): [number, number][] {
  return [...table].sort(([one], [other]) => one - other);
}
