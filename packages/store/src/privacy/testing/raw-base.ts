import { signal } from '@preact/signals-core';
import type { Backend } from '../../backend.js';
import { openIndexedDb } from '../../indexeddb-backend.js';
import { createLiveQueries } from '../../live-queries.js';
import { createMemoryBackend } from '../../memory-backend.js';
import type { Operations } from '../../operations.js';
import { createOperations } from '../../operations.js';
import { answer } from '../../request.js';
import type { StoreContext } from '../../store-context.js';
import type { StoreStatus } from '../../store-status.js';
import { deleteShop, newShop } from '../../testing/sample-records.js';
import { createWriter } from '../../create-writer.js';
import type { Writer, WritingContext } from '../../writer.js';

/** A customer base whose insides a test can look at. */
export interface RawBase extends Operations {
  readonly context: StoreContext;
  /** A writer that tells nobody. */
  writer(): Promise<Writer>;
  /** Every key and value of every object store, and every key of every index. */
  dump(): Promise<unknown>;
  end(): Promise<void>;
}

async function dumpBackend(backend: Backend): Promise<unknown> {
  const stores = backend.stores;
  const transaction = await backend.begin(stores, 'readonly');
  const all = { index: '', lower: -Infinity, upper: [], descending: false };
  const dumped: unknown[] = [];
  for (const store of stores) {
    dumped.push(
      store,
      await transaction.getAllKeys(store, all),
      await transaction.getAll(store, all),
    );
  }
  return dumped;
}

/** What IndexedDB itself says, indexes included. */
async function dumpDatabase(name: string): Promise<unknown> {
  const database = await answer(indexedDB.open(name));
  const dumped: unknown[] = [];
  const transaction = database.transaction([...database.objectStoreNames]);
  for (const storeName of database.objectStoreNames) {
    const store = transaction.objectStore(storeName);
    dumped.push(storeName, await answer(store.getAllKeys()), await answer(store.getAll()));
    for (const index of store.indexNames) {
      const keys: unknown[] = [];
      const request = store.index(index).openKeyCursor();
      for (let cursor = await answer(request); cursor; cursor = await answer(request)) {
        keys.push(cursor.key, cursor.primaryKey);
        cursor.continue();
      }
      dumped.push(index, keys);
    }
  }
  database.close();
  return dumped;
}

export async function openRawBase(
  persistence: 'indexeddb' | 'memory',
  now: () => number,
): Promise<RawBase> {
  const shop = newShop();
  const name = `patronkit:${shop}`;
  const backend =
    persistence === 'memory' ? createMemoryBackend() : await openIndexedDb(name, () => undefined);
  const context: StoreContext = {
    shop,
    backend,
    now,
    live: createLiveQueries(),
    listeners: new Set(),
    status: signal<StoreStatus>({ persistence }),
  };
  const operations = createOperations(context);
  const writing = {
    ...context,
    followers: { announce: () => undefined },
  } as unknown as WritingContext;
  return {
    ...operations,
    context,
    writer: () => Promise.resolve(createWriter(writing)),
    dump: async () => [
      await dumpBackend(backend),
      persistence === 'indexeddb' && (await dumpDatabase(name)),
    ],
    async end() {
      operations.close();
      backend.close();
      await deleteShop(shop);
    },
  };
}
