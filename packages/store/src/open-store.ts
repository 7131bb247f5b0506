import { createStore } from './create-store.js';
import type { OpenStoreOptions, Store } from './store.js';

interface Opened {
  readonly store: Promise<Store>;
  holders: number;
}

const opened = new Map<string, Opened>();

/**
 * Opens the customer base of a shop. The same shop opened twice in a page is the same store; it
 * closes when everyone who opened it has closed it. Where the browser refuses IndexedDB the store
 * works in memory, and its `status` says so.
 * @throws {NewerSchemaError} {@link BlockedUpgradeError}
 */
export function openStore(options: OpenStoreOptions): Promise<Store> {
  const key = `${options.persistence ?? 'indexeddb'}:${options.shop}`;
  const known = opened.get(key);
  if (known) {
    known.holders++;
    return known.store;
  }
  const forget = (): void => {
    if (opened.get(key) === mine) opened.delete(key);
  };
  const store = createStore(options).then(
    (created) => ({
      ...created,
      close() {
        if (--mine.holders > 0) return;
        forget();
        created.close();
      },
    }),
    (error: unknown) => {
      forget();
      throw error;
    },
  );
  const mine: Opened = { store, holders: 1 };
  opened.set(key, mine);
  return store;
}
