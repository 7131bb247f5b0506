import type { TierEvent } from '@patronkit/records/tier.js';

/**
 * What counts towards the tiers of customers, kept over the batches of one bulk import so that
 * nobody's visits are read again for each batch. Good as long as the summary counts as many visits.
 */
export type TierHistories = Map<
  string,
  { readonly visits: number; readonly events: readonly TierEvent[] }
>;
