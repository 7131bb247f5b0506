import { signal } from '@preact/signals-core';
import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import { collectionNames, collections } from '@patronkit/records/collections.js';
import type { BackendTransaction } from './backend.js';
import type { CommittedChange, StoredChange } from './committed-change.js';
import { feedEntry } from './committed-change.js';
import type { StoreError } from './errors.js';
import type { LiveSource } from './live-queries.js';
import { createLiveQueries } from './live-queries.js';
import { openBackend } from './open-backend.js';
import { patchRows } from './patch-rows.js';
import type { LooseQuery, Plan, Row } from './query-plan.js';
import { planQuery } from './query-plan.js';
import { countRows, readRows } from './reader.js';
import { changesStore, localStore } from './schema-steps.js';
import type { Change, Collection, OpenStoreOptions, Store, StoreStatus } from './store.js';
import type { StoreContext } from './store-context.js';
import { connectTabs } from './tabs.js';
import type { Tabs } from './tabs.js';

const toError = async (cause: unknown, what = 'reading'): Promise<StoreError> =>
  (await import('./storage-failure.js')).storageFailure(cause, what);

/** Opens a store with a connection of its own. Pages share one: see `open-store.ts`. */
export async function createStore({
  shop,
  persistence,
  now = Date.now,
}: OpenStoreOptions): Promise<Store> {
  const databaseName = `patronkit:${shop}`;
  const status = signal<StoreStatus>({ persistence: 'indexeddb' });
  const listeners = new Set<(change: Change) => void>();
  const live = createLiveQueries(toError);
  let tabs: Tabs | undefined;

  const { backend, status: opened } = await openBackend(databaseName, persistence, (event) => {
    const { error: _, ...healthy } = status.peek();
    if (event === 'opened') status.value = healthy;
    else {
      void import('./storage-failure.js').then(({ connectionFailure }) => {
        status.value = { ...healthy, error: connectionFailure(event) };
      });
    }
  }).catch(async (cause: unknown) => {
    throw await toError(cause, 'opening');
  });
  status.value = { ...status.peek(), ...opened };

  function hear(change: CommittedChange): void {
    live.apply(change);
    for (const listener of listeners) {
      try {
        listener(feedEntry(change));
      } catch (error) {
        console.error(error);
      }
    }
  }
  if (backend.persistence === 'indexeddb') tabs = connectTabs(databaseName, hear, live.refresh);

  const context: StoreContext = {
    shop,
    backend,
    now,
    announce(change) {
      hear(change);
      tabs?.tell(change);
    },
  };
  const lazily = <Part>(load: () => Promise<Part>): (() => Promise<Part>) => {
    let part: Promise<Part> | undefined;
    // A chunk that did not arrive is asked for again at the next call.
    return () =>
      (part ??= load().catch((cause: unknown) => {
        part = undefined;
        throw cause;
      }));
  };
  const writer = lazily(async () => (await import('./writer.js')).createWriter(context));

  async function read<Result>(
    store: string,
    ask: (transaction: BackendTransaction) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await ask(await backend.begin([store], 'readonly'));
    } catch (cause) {
      throw await toError(cause);
    }
  }

  async function planned<Result>(
    name: CollectionName,
    query: LooseQuery,
    ask: (transaction: BackendTransaction, store: string, plan: Plan) => Promise<Result>,
  ): Promise<Result> {
    const plan = planQuery(collections[name].indexes, query);
    if (!plan) {
      const { NoIndexError } = await import('./errors.js');
      throw new NoIndexError(name, [...Object.keys(query.where ?? {}), query.order?.by ?? '']);
    }
    return read(name, (transaction) => ask(transaction, name, plan));
  }

  function createCollection<Name extends CollectionName>(name: Name): Collection<Name> {
    type Stored = Collections[Name];
    const get = (id: string): Promise<Stored | undefined> =>
      read(name, (transaction) => transaction.get(name, id)) as Promise<Stored | undefined>;
    const follow = <Value>(
      kind: string,
      question: unknown,
      source: Omit<LiveSource<Value>, 'key' | 'collection'>,
    ) =>
      live.of<Value>({ key: JSON.stringify([name, kind, question]), collection: name, ...source });
    return {
      get,
      query: (query = {}) => planned(name, query, readRows) as Promise<never>,
      count: (query = {}) => planned(name, query, countRows),
      live(query: LooseQuery = {}) {
        const plan = planQuery(collections[name].indexes, query);
        return follow('rows', query, {
          read: () => planned(name, query, readRows),
          patch: (rows, changed) => plan && patchRows(rows, plan, changed),
        }) as never;
      },
      liveRecord: (id) =>
        follow('record', id, {
          read: () => get(id),
          patch: (record, changed) =>
            (changed.has(id) ? changed.get(id) : record) as Stored | undefined,
        }),
      liveCount: (query = {}) =>
        follow('count', query, { read: () => planned(name, query, countRows) }),
      async add(record) {
        return (await writer()).write([name], (unit) => unit.add(name, record));
      },
      async addMany(records, options) {
        const { addMany } = await import('./add-many.js');
        return addMany(await writer(), name, records, options);
      },
      async put(record) {
        return (await writer()).write([name], (unit) => unit.put(name, record));
      },
      async patch(id, changes) {
        return (await writer()).write([name], (unit) => unit.patch(name, id, changes));
      },
      async remove(id) {
        return (await writer()).write([name], (unit) => unit.remove(name, id));
      },
    };
  }

  const store: Store = {
    ...(Object.fromEntries(
      collectionNames.map((name) => [name, createCollection(name)]),
    ) as unknown as {
      [Name in CollectionName]: Collection<Name>;
    }),
    shop,
    status,
    shopSettings: live.of({
      key: 'shop settings',
      collection: 'settings',
      async read() {
        const written = await store.settings.get('settings');
        if (written) return written;
        const { defaultShopSettings } = await import('@patronkit/records/default-shop-settings.js');
        return { ...defaultShopSettings, shop, createdAt: 0, updatedAt: 0 };
      },
    }),
    async transaction(names, body) {
      const { transactionCollections } = await import('./transaction-collections.js');
      return (await writer()).write(names, (unit) => body(transactionCollections(unit, names)));
    },
    changes: {
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      since: async (sequence, limit) =>
        (
          (await read(changesStore, (transaction) =>
            transaction.getAll(changesStore, {
              range: { lower: sequence, lowerOpen: true },
              limit,
            }),
          )) as StoredChange[]
        ).map(feedEntry),
    },
    async search(text, options) {
      throw new Error(`not there yet: ${text} ${options}`);
    },
    local: {
      get: (key) => read(localStore, (transaction) => transaction.get(localStore, key)),
      async set(key, value) {
        const transaction = await backend.begin([localStore], 'readwrite');
        transaction.put(localStore, value, key);
        await transaction.finish();
      },
      async remove(key) {
        const transaction = await backend.begin([localStore], 'readwrite');
        transaction.delete(localStore, key);
        await transaction.finish();
      },
    },
    async reviewTiers() {
      return 0;
    },
    async exportCsv() {
      return new Blob();
    },
    async importCustomersCsv() {
      return { imported: 0, rejected: [] };
    },
    close() {
      tabs?.close();
      backend.close();
    },
  };
  return store;
}
