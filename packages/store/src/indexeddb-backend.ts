import type { Backend } from './backend.js';
import { answer, sourceOf } from './request.js';
import type { wrapTransaction } from './indexeddb-transaction.js';
import { schemaVersion } from './schema-version.js';

/**
 * What happened to the connection behind the store's back. Where another tab wants the database for
 * itself: the version it asks for, or `null` to delete it.
 */
export type ConnectionEvent = 'opened' | 'closed' | 'data-lost' | number | null;

/**
 * Opens the database of one shop. When the browser closes the connection, the next use opens it
 * again.
 * @param report hears what happens to the connection in the meantime
 * @throws what the browser reports, see `upgrade-database.ts`
 */
export async function openIndexedDb(
  name: string,
  report: (event: ConnectionEvent) => void,
): Promise<Backend> {
  let connection: Promise<IDBDatabase> | undefined;
  let latest: IDBDatabase | undefined;
  let closed = false;

  async function connect(): Promise<IDBDatabase> {
    const request = indexedDB.open(name);
    let lost = false;
    request.onupgradeneeded = (event) => {
      // Chromium replaces a damaged database by an empty one, and only says so here.
      lost = 'dataLoss' in event && event.dataLoss === 'total';
      // There was none: how to make one is loaded first.
      request.transaction!.abort();
    };
    let database = await answer(request).catch((error: unknown) => {
      if ((error as Error).name !== 'AbortError') throw error;
    });
    if (database?.version !== schemaVersion) {
      database?.close();
      database = await (await import('./upgrade-database.js')).upgradeDatabase(name);
    }
    latest = database;
    const drop = (event: ConnectionEvent): void => {
      connection = undefined;
      report(event);
    };
    database.onclose = () => drop('closed');
    database.onversionchange = ({ newVersion }) => {
      database.close();
      drop(newVersion);
    };
    report(lost ? 'data-lost' : 'opened');
    return database;
  }

  async function use<Result>(
    work: (database: IDBDatabase) => Result | Promise<Result>,
  ): Promise<Result> {
    for (let retried = false; ; retried = true) {
      if (closed) throw new DOMException('closed', 'InvalidStateError');
      let database: IDBDatabase | undefined;
      try {
        database = await (connection ??= connect());
        return await work(database);
      } catch (error) {
        // Safari and cleared site data leave a dead connection behind: only a new one helps.
        const isDead = /^(InvalidState|Unknown)Error/.test(String(error));
        if (isDead || !database) connection = undefined;
        if (retried || !isDead) throw error;
      }
    }
  }
  const read = <Result>(
    store: string,
    index: string,
    ask: (rows: IDBObjectStore | IDBIndex) => IDBRequest<Result>,
  ): Promise<Result> =>
    use((database) => answer(ask(sourceOf(database.transaction(store).objectStore(store), index))));

  let wrap: typeof wrapTransaction | undefined;
  const stores = await use((database) => [...database.objectStoreNames]);
  return {
    persistence: 'indexeddb',
    stores,
    indexesOf(store) {
      const { indexNames, keyPath } = latest!.transaction(store).objectStore(store);
      // The order of clustered rows is as good as an index, and before any other: its rows lie
      // side by side.
      return [[keyPath].flat().slice(0, -1).join('+'), ...indexNames];
    },
    get: (store, key) => read<unknown>(store, '', (rows) => rows.get(key as IDBValidKey)),
    async getAll(store, { index, lower, lowerOpen, upper, descending, limit }) {
      // It takes a direction where `getAllRecords` is there: both came in the same release.
      if (descending && !('getAllRecords' in IDBObjectStore.prototype)) return undefined;
      const query = IDBKeyRange.bound(lower, upper, lowerOpen, true);
      return read(store, index, (rows) =>
        rows.getAll(
          // The type library does not know the options yet.
          (descending ? { query, count: limit, direction: 'prev' } : query) as IDBKeyRange,
          limit,
        ),
      );
    },
    async begin(stores, mode, durability) {
      // Asked for once: an import takes a task of its own even when the file is there.
      wrap ??= (await import('./indexeddb-transaction.js')).wrapTransaction;
      return wrap(
        await use((database) => database.transaction(stores, mode, durability && { durability })),
      );
    },
    close() {
      closed = true;
      void connection?.then((database) => database.close());
    },
  };
}
