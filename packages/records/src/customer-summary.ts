import * as z from 'zod/mini';
import { RecordSchema } from './record.js';
import { InstantSchema } from './values.js';

/**
 * The figures that follow from a customer's visits and ledger, kept up to date by the store in the
 * transaction that writes them; never written by callers. `id` is the customer's id.
 */
export const CustomerSummarySchema = z.extend(RecordSchema, {
  visits: z.int().check(z.nonnegative()),
  purchases: z.int().check(z.nonnegative()),
  /** Minor units of the shop's currency, all time. */
  spend: z.int().check(z.nonnegative()),
  firstVisitAt: z.optional(InstantSchema),
  lastVisitAt: z.optional(InstantSchema),
  lastPurchaseAt: z.optional(InstantSchema),
  /** Tier when last evaluated; holds until `tierReviewAt`. */
  tier: z.string(),
  tierSince: z.optional(InstantSchema),
  /** When the tier may fall with no further event. Absent: not before the next event. */
  tierReviewAt: z.optional(InstantSchema),
});
export type CustomerSummary = z.infer<typeof CustomerSummarySchema>;
