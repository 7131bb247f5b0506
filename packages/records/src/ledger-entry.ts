import * as z from 'zod/mini';
import { RecordSchema } from './record.js';
import { InstantSchema, ReferenceSchema, ShortTextSchema } from './values.js';

/** Why points moved. `earned` and `adjusted` may add; `redeemed` takes away. Expiry is derived, never written. */
export const ledgerEntryKinds = ['earned', 'redeemed', 'adjusted'] as const;

const signFits = {
  earned: (points: number) => points > 0,
  redeemed: (points: number) => points < 0,
  adjusted: (points: number) => points !== 0,
};

/**
 * One movement of a customer's points. Append-only.
 * `points` is a signed integer: positive adds, negative takes away.
 */
export const LedgerEntrySchema = z
  .extend(RecordSchema, {
    customer: ReferenceSchema,
    at: InstantSchema,
    kind: z.enum(ledgerEntryKinds),
    points: z.int(),
    /** Added points are pending before this instant. Absent: usable from `at`. */
    usableAt: z.optional(InstantSchema),
    /** Added points end at this instant. Absent: never. */
    expiresAt: z.optional(InstantSchema),
    visit: z.optional(ReferenceSchema),
    reason: z.optional(ShortTextSchema),
  })
  .check(
    z.refine(({ kind, points }) => signFits[kind](points), {
      path: ['points'],
      error: 'must be above 0 where points are earned, below 0 where they are redeemed, never 0',
    }),
    z.refine(({ at, usableAt = at, expiresAt = Infinity }) => expiresAt > usableAt, {
      path: ['expiresAt'],
      error: 'must be later than the instant from which the points are usable',
    }),
  );
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>;
