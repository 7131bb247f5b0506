import * as z from 'zod/mini';
import { InstantSchema } from './values.js';

/**
 * What every stored record carries.
 *
 * - `id`: UUIDv7 where we make it (see `identifier.ts`); an import may bring its own, 1–64 characters.
 * - `shop`: the shop the record belongs to, as named by `data-shop`.
 * - `createdAt`, `updatedAt`: instants in epoch milliseconds UTC. Set by the store, never by callers.
 * - `stamps`: for records that can change, the hybrid-logical-clock stamp of each field group
 *   (see `collections.ts`), by which copies in two tills are merged. Append-only records have none.
 */
export const RecordSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  shop: z.string().check(z.minLength(1), z.maxLength(64)),
  createdAt: InstantSchema,
  updatedAt: InstantSchema,
  stamps: z.optional(z.record(z.string(), z.string())),
});

export type StoredRecord = z.infer<typeof RecordSchema>;

/** The fields the store fills in; callers leave them out (they may give `id`). */
export type StoreFilledField = 'shop' | 'createdAt' | 'updatedAt' | 'stamps';

/** A record as a caller hands it in: without the fields the store fills in, `id` optional. */
export type NewRecord<Stored extends StoredRecord> = Omit<Stored, StoreFilledField | 'id'> & {
  id?: string;
};
