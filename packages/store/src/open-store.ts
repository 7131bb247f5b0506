import { createStore } from './create-store.js';
import type { OpenStoreOptions } from './open-store-options.js';
import { openedStores } from './opened-stores.js';
import type { Store } from './store.js';

/**
 * Opens the customer base of a shop. The same shop opened twice in a page is the same store; it
 * closes when everyone who opened it has closed it. Where the browser refuses IndexedDB the store
 * works in memory, and its `status` says so.
 * @throws {NewerSchemaError} {@link BlockedUpgradeError}
 */
export function openStore(options: OpenStoreOptions): Promise<Store> {
  const key = `${options.persistence ?? 'indexeddb'}:${options.shop}`;
  let known = openedStores.get(key);
  if (!known) {
    const store = createStore(options).then(
      (created) => ({
        ...created,
        close() {
          if (--mine.holders) return;
          openedStores.delete(key);
          created.close();
        },
      }),
      (error: unknown) => {
        openedStores.delete(key);
        throw error;
      },
    );
    const mine = { store, holders: 0 };
    openedStores.set(key, (known = mine));
  }
  known.holders++;
  return known.store;
}
