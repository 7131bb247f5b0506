import { collectionNames } from '@patronkit/records/collections.js';
import type { Store } from '../../store.js';

/** Written anew whenever a record is, even if it says the same. */
const bookkeeping = ['stamps', 'updatedAt', 'createdAt', 'shop'];

/** All records of a store without the store's own bookkeeping, by collection. */
export async function everythingIn(
  store: Store,
  leaveOut: readonly string[] = bookkeeping,
): Promise<Record<string, object[]>> {
  const all: Record<string, object[]> = {};
  for (const name of collectionNames) {
    const rows = (await store[name].query()) as readonly { id: string }[];
    all[name] = [...rows]
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map((row) =>
        Object.fromEntries(Object.entries(row).filter(([field]) => !leaveOut.includes(field))),
      );
  }
  return all;
}
