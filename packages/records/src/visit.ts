import * as z from 'zod/mini';
import { RecordSchema } from './record.js';
import {
  ChannelSchema,
  InstantSchema,
  LongTextSchema,
  MoneySchema,
  ReferenceSchema,
  ShortTextSchema,
} from './values.js';
import { visitKinds } from './visit-kind.js';

export { visitKinds } from './visit-kind.js';
export type { VisitKind } from './visit-kind.js';

/** One line of a purchase. */
export const PurchaseLineSchema = z.object({
  name: ShortTextSchema,
  quantity: z.int().check(z.positive()),
  price: z.optional(MoneySchema),
});
export type PurchaseLine = z.infer<typeof PurchaseLineSchema>;

/**
 * A visit, as it happened. Append-only: `words` are the original words and never change (G12);
 * whoever made a mistake appends a correction (`correction.ts`).
 * A purchase, and nothing else, carries `amount`: what the customer paid, in the shop's currency.
 */
export const VisitSchema = z
  .extend(RecordSchema, {
    customer: ReferenceSchema,
    at: InstantSchema,
    kind: z.enum(visitKinds),
    channel: ChannelSchema,
    staff: z.optional(ReferenceSchema),
    words: z.optional(LongTextSchema),
    amount: z.optional(MoneySchema),
    lines: z.optional(z.array(PurchaseLineSchema).check(z.maxLength(1000))),
    /** Number of articles bought, where `lines` are not known one by one. */
    articles: z.optional(z.int().check(z.positive())),
    durationMinutes: z.optional(z.int().check(z.nonnegative())),
  })
  .check(
    z.refine(({ kind, amount }) => (kind === 'purchase') === (amount !== undefined), {
      path: ['amount'],
      error: 'must be there for a purchase, and only for a purchase',
    }),
  );
export type Visit = z.infer<typeof VisitSchema>;
