import type { CustomerSummary } from './customer-summary.js';
import type { StoreFilledField } from './record.js';
import type { TierStanding } from './tier.js';
import type { Visit } from './visit.js';

/** A summary without the fields the store fills in. */
export type SummaryFigures = Omit<CustomerSummary, StoreFilledField>;

/**
 * The summary of a customer without visits.
 * @param customer the customer's id, which is the summary's too
 * @param lowestTier the tier every customer starts in: the first of the shop's scheme
 */
export function emptySummary(customer: string, lowestTier: string): SummaryFigures {
  return { id: customer, visits: 0, purchases: 0, spend: 0, tier: lowestTier };
}

/**
 * The summary with one more visit. In whatever order visits are folded in, the result is the same:
 * `visits` and `purchases` are counts, `spend` is a sum of minor units, the instants are the
 * earliest and latest. The tier is left alone: `tier.ts` works it out.
 */
export function foldVisit<Summary extends SummaryFigures>(
  summary: Summary,
  { at, kind, amount }: Pick<Visit, 'at' | 'kind' | 'amount'>,
): Summary {
  const isPurchase = kind === 'purchase';
  return {
    ...summary,
    visits: summary.visits + 1,
    purchases: summary.purchases + (isPurchase ? 1 : 0),
    spend: summary.spend + (isPurchase ? (amount?.minor ?? 0) : 0),
    firstVisitAt: Math.min(summary.firstVisitAt ?? at, at),
    lastVisitAt: Math.max(summary.lastVisitAt ?? at, at),
    ...(isPurchase && { lastPurchaseAt: Math.max(summary.lastPurchaseAt ?? at, at) }),
  };
}

/** The summary with the tier the customer stands in now, in the place of any it had before. */
export function inTier(
  { tierSince: _since, tierReviewAt: _review, ...figures }: SummaryFigures,
  { tier, since, reviewAt }: TierStanding,
): SummaryFigures {
  return {
    ...figures,
    tier,
    ...(since !== undefined && { tierSince: since }),
    ...(reviewAt !== undefined && { tierReviewAt: reviewAt }),
  };
}
