import * as z from 'zod/mini';

const Months = z.int().check(z.positive(), z.maximum(1200));

/**
 * How long a shop keeps what it knows. A rule that is left out keeps everything; see
 * `retention-presets.ts` for what shops usually choose.
 */
export const RetentionRulesSchema = z.object({
  /** After so many months feedback loses its comment, name and contact; the score stays. */
  feedbackWordsMonths: z.optional(Months),
  /**
   * After so many months visits lose their words and the names of what was bought, and their
   * corrections go; moment, kind and amount stay.
   */
  visitWordsMonths: z.optional(Months),
  /** After so many months notes go. */
  notesMonths: z.optional(Months),
  /** Customers with whom nobody had to do for so many months are erased. */
  inactiveCustomerMonths: z.optional(Months),
  /** What becomes of their visits, points and feedback: figures that name nobody, or nothing. */
  inactiveCustomerFacts: z.optional(z.enum(['anonymise', 'delete'])),
  /** Texts that were begun and never sent go after so many days. */
  draftDays: z.optional(z.int().check(z.positive(), z.maximum(3650))),
});
export type RetentionRules = z.infer<typeof RetentionRulesSchema>;
