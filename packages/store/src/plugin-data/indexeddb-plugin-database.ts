import type { PluginRow } from '@patronkit/records/plugin-row.js';
import { answer } from '../request.js';
import type { PluginDatabase } from './plugin-database.js';
import { pluginDatabaseName } from './plugin-database-name.js';

const table = 'rows';
const byKey = 'keys';

/** What stands behind every text and number in the order of keys. */
const behind = [] as const;

async function openDatabase(shop: string): Promise<IDBDatabase> {
  const request = indexedDB.open(pluginDatabaseName(shop), 1);
  request.onupgradeneeded = () => {
    // Plugins come and go with collections of their own: one table serves all of them, so that no
    // plugin ever needs the database upgraded.
    request.result
      .createObjectStore(table, { keyPath: ['plugin', 'collection', 'id'] })
      .createIndex(byKey, 'keys', { multiEntry: true });
  };
  return answer(request);
}

const stretch = (...start: readonly string[]): IDBKeyRange =>
  IDBKeyRange.bound([...start], [...start, behind], false, true);

/**
 * Plugins' records in IndexedDB, every operation a transaction of its own.
 * @throws what the browser reports
 */
export async function openIndexedDbPluginDatabase(shop: string): Promise<PluginDatabase> {
  let database: IDBDatabase | undefined;

  /** Browsers close connections at their will, and for a deletion; the next use opens another. */
  async function connection(): Promise<IDBDatabase> {
    if (database) return database;
    const opened = await openDatabase(shop);
    const forget = (): void => {
      opened.close();
      if (database === opened) database = undefined;
    };
    opened.onclose = forget;
    opened.onversionchange = forget;
    return (database = opened);
  }

  async function read<Result>(ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
    return answer(ask((await connection()).transaction(table).objectStore(table)));
  }

  async function write(work: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = (await connection()).transaction(table, 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    try {
      work(transaction.objectStore(table));
    } catch (error) {
      done.catch(() => undefined);
      transaction.abort();
      throw error;
    }
    return done;
  }

  await connection();
  return {
    get: (...key) => read((store) => store.get(key)),
    all: (plugin, collection) => read((store) => store.getAll(stretch(plugin, collection))),
    matching: (...key) => read((store) => store.index(byKey).getAll(IDBKeyRange.only(key))),
    async put(rows: readonly PluginRow[], { onlyNew } = {}) {
      try {
        await write((store) => rows.forEach((row) => (onlyNew ? store.add(row) : store.put(row))));
        return true;
      } catch (error) {
        if (onlyNew && (error as DOMException).name === 'ConstraintError') return false;
        throw error;
      }
    },
    remove: (plugin, collection, ids) =>
      write((store) => ids.forEach((id) => store.delete([plugin, collection, id]))),
    async plugins() {
      const found: string[] = [];
      const store = (await connection()).transaction(table).objectStore(table);
      // From each plugin on to the first row of the next.
      for (
        let after: IDBKeyRange | undefined;
        ;
        after = IDBKeyRange.lowerBound([found.at(-1)!, behind])
      ) {
        const key = await answer(store.getKey(after ?? IDBKeyRange.lowerBound([])));
        if (key === undefined) return found;
        found.push((key as string[])[0]!);
      }
    },
    removePlugin: (plugin) =>
      write((store) => store.delete(IDBKeyRange.bound([plugin], [plugin, behind], false, true))),
    close: () => database?.close(),
  };
}
