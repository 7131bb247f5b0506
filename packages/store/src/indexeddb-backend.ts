import type { Backend, BackendTransaction, Key, KeyRange, Stretch } from './backend.js';
import { schemaVersion, upgradeSchema } from './schema-steps.js';

/** What happened to the connection behind the store's back. */
export type ConnectionEvent = 'opened' | 'closed' | 'outdated' | 'data-lost';

/** How long other tabs may take to let go of an older version before the upgrade is called blocked. */
const blockedGraceMilliseconds = 3000;

/** `getAll` takes a direction where `getAllRecords` is there: both came in the same release. */
const readsBackwards = (): boolean => 'getAllRecords' in IDBObjectStore.prototype;

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function keyRange({ lower, upper, lowerOpen, upperOpen }: KeyRange = {}): IDBKeyRange | undefined {
  if (lower === undefined) {
    return upper === undefined ? undefined : IDBKeyRange.upperBound(upper, upperOpen);
  }
  if (upper === undefined) return IDBKeyRange.lowerBound(lower, lowerOpen);
  return IDBKeyRange.bound(lower, upper, lowerOpen, upperOpen);
}

/** The stretch without its first `offset` rows; `undefined` when it has no more. */
async function afterOffset(
  source: IDBObjectStore | IDBIndex,
  range: IDBKeyRange | undefined,
  { descending, offset = 0 }: Stretch,
): Promise<IDBKeyRange | undefined> {
  const request = source.openKeyCursor(range, descending ? 'prev' : 'next');
  if (!(await answer(request))) return undefined;
  request.result?.advance(offset);
  const key = (await answer(request))?.key;
  if (key === undefined) return undefined;
  return descending
    ? keyRange({ lower: range?.lower, upper: key as Key, lowerOpen: range?.lowerOpen ?? false })
    : keyRange({ lower: key as Key, upper: range?.upper, upperOpen: range?.upperOpen ?? false });
}

/** For browsers whose `getAll` knows no direction. */
function readBackwards(
  source: IDBObjectStore | IDBIndex,
  range: IDBKeyRange | undefined,
  limit = Infinity,
): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const rows: unknown[] = [];
    const request = source.openCursor(range, 'prev');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || rows.push(cursor.value) >= limit) resolve(rows);
      else cursor.continue();
    };
  });
}

async function readStretch(
  source: IDBObjectStore | IDBIndex,
  stretch: Stretch,
): Promise<unknown[]> {
  const { descending, offset, limit } = stretch;
  let query = keyRange(stretch.range);
  if (offset) {
    query = await afterOffset(source, query, stretch);
    if (!query) return [];
  }
  if (!descending) return answer(source.getAll(query, limit));
  if (!readsBackwards()) return readBackwards(source, query, limit);
  // The type library does not know the options yet.
  return answer(
    source.getAll({ query, count: limit, direction: 'prev' } as unknown as IDBKeyRange),
  );
}

function wrapTransaction(transaction: IDBTransaction): BackendTransaction {
  let failure: unknown;
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(failure ?? transaction.error);
    transaction.onerror = ({ target }) => {
      failure ??= (target as IDBRequest).error;
    };
  });
  // Whoever finishes the transaction hears of it; nobody else shall.
  done.catch(() => undefined);
  const source = (store: string, index?: string): IDBObjectStore | IDBIndex => {
    const objects = transaction.objectStore(store);
    return index ? objects.index(index) : objects;
  };
  return {
    get: (store, key) => answer(transaction.objectStore(store).get(key as IDBValidKey)),
    getAll: (store, stretch) => readStretch(source(store, stretch.index), stretch),
    count: (store, { index, range }) => answer(source(store, index).count(keyRange(range))),
    put(store, value, key) {
      transaction.objectStore(store).put(value, key as IDBValidKey | undefined);
    },
    append: (store, value) => answer(transaction.objectStore(store).add(value)) as Promise<number>,
    delete(store, key) {
      transaction.objectStore(store).delete(key as IDBValidKey);
    },
    abort() {
      try {
        transaction.abort();
      } catch {
        // It was over already.
      }
    },
    finish: () => done,
  };
}

/**
 * Opens the database of one shop. When the browser closes the connection, the next use opens it
 * again.
 * @param report hears what happens to the connection in the meantime
 * @throws what the browser reports: `VersionError` when a newer version has been here,
 *   `TimeoutError` when other tabs hold an older one open
 */
export async function openIndexedDb(
  name: string,
  report: (event: ConnectionEvent) => void,
): Promise<Backend> {
  let connection: Promise<IDBDatabase> | undefined;
  let closed = false;

  const connect = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      let late = false;
      const request = indexedDB.open(name, schemaVersion);
      request.onupgradeneeded = ({
        oldVersion,
        dataLoss,
      }: IDBVersionChangeEvent & { dataLoss?: string }) => {
        // Chromium replaces a damaged database by an empty one, and only says so here.
        if (dataLoss === 'total') report('data-lost');
        upgradeSchema(request.result, request.transaction!, oldVersion);
      };
      request.onblocked = () => {
        setTimeout(() => {
          late = true;
          reject(new DOMException('blocked', 'TimeoutError'));
        }, blockedGraceMilliseconds);
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        if (late || closed) return database.close();
        const drop = (event: ConnectionEvent): void => {
          connection = undefined;
          report(event);
        };
        database.onclose = () => drop('closed');
        database.onversionchange = ({ newVersion }) => {
          database.close();
          drop(newVersion ? 'outdated' : 'closed');
        };
        report('opened');
        resolve(database);
      };
    });

  const connected = (): Promise<IDBDatabase> => {
    if (closed) return Promise.reject(new DOMException('closed', 'InvalidStateError'));
    connection ??= connect().catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    return connection;
  };

  await connected();
  return {
    persistence: 'indexeddb',
    async begin(stores, mode, durability = 'relaxed') {
      const start = async (): Promise<BackendTransaction> =>
        wrapTransaction((await connected()).transaction(stores as string[], mode, { durability }));
      try {
        return await start();
      } catch (error) {
        if (closed) throw error;
        // Safari and cleared site data leave a dead connection behind: only a new one helps.
        connection = undefined;
        return start();
      }
    },
    close() {
      closed = true;
      void connection?.then((database) => database.close());
      connection = undefined;
    },
  };
}
