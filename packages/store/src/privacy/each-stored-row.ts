import type { BackendTransaction, Key } from '../backend.js';
import { localStore, systemStore } from '../schema-steps.js';

const batchSize = 500;

/**
 * Shows `visit` every row of an object store with its key, batch by batch, inside one transaction.
 * What `visit` returns is awaited, so it may read and write in the same transaction and nothing else.
 */
export async function eachStoredRow<Row>(
  transaction: BackendTransaction,
  store: string,
  visit: (row: Row, key: Key) => unknown,
): Promise<void> {
  let after: Key | undefined;
  for (;;) {
    const stretch = {
      index: '',
      lower: after ?? -Infinity,
      lowerOpen: after !== undefined,
      upper: [],
      descending: false,
      limit: batchSize,
    };
    const allKeys = transaction.getAllKeys(store, stretch);
    const [keys, rows] = await Promise.all([
      allKeys,
      // A seal opens at its own key only, which such rows do not tell.
      keyedFromOutside.includes(store)
        ? allKeys.then((keys) => Promise.all(keys.map((key) => transaction.get(store, key))))
        : transaction.getAll(store, stretch),
    ]);
    for (const [place, key] of keys.entries()) {
      const pending = visit(rows[place] as Row, key);
      if (pending) await Promise.resolve(pending);
    }
    if (keys.length < batchSize) return;
    after = keys.at(-1)!;
  }
}

/** Stores whose rows do not hold their key. */
const keyedFromOutside = [localStore, systemStore];

/** Puts a changed row back in its place. */
export function putBack(
  transaction: BackendTransaction,
  store: string,
  row: unknown,
  key: Key,
): void {
  if (keyedFromOutside.includes(store)) transaction.put(store, row, key);
  else transaction.put(store, row);
}
