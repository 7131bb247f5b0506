import * as z from 'zod/mini';
import { RecordSchema } from './record.js';
import { InstantSchema, ReferenceSchema, ShortTextSchema } from './values.js';

/** Why points moved. `earned` and `adjusted` may add; `redeemed` takes away. Expiry is derived, never written. */
export const ledgerEntryKinds = ['earned', 'redeemed', 'adjusted'] as const;

/**
 * One movement of a customer's points. Append-only.
 * `points` is a signed integer: positive adds, negative takes away.
 */
export const LedgerEntrySchema = z.extend(RecordSchema, {
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
});
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>;
