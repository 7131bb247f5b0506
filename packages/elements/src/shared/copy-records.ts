import type { CollectionName } from '@patronkit/records/collections.js';
import type { Store } from '@patronkit/store/store.js';

/** Those that are written by people; what follows from them, the other store works out again. */
const written = [
  'staff',
  'customers',
  'contacts',
  'visits',
  'corrections',
  'notes',
  'feedback',
  'consentWordings',
  'consents',
] as const satisfies readonly CollectionName[];

/** Adds to `to` the records of `from` that it lacks, keeping their ids. */
export async function copyRecords(from: Store, to: Store): Promise<void> {
  for (const name of written) {
    for (const record of await from[name].query()) {
      if (await to[name].get(record.id)) continue;
      const {
        shop: _shop,
        createdAt: _createdAt,
        updatedAt: _updatedAt,
        stamps: _stamps,
        ...content
      } = record;
      await (to[name] as { add(record: unknown): Promise<unknown> }).add(content);
    }
  }
}
