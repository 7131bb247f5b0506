import { collectionNames, collections } from '@patronkit/records/collections.js';

/** Committed transactions in order; see `committed-change.ts`. */
export const changesStore = 'changes';
/** Texts for this browser alone, by key. */
export const localStore = 'local';

/** How an index is called in the database. */
export const indexName = (fields: readonly string[]): string => fields.join('+');

/**
 * Brings a database of any older version to `schemaVersion`. Runs inside the upgrade transaction:
 * all of it happens or nothing.
 */
export function upgradeSchema(
  database: IDBDatabase,
  transaction: IDBTransaction,
  oldVersion: number,
): void {
  // 1 (0.1.0): the feed of changes and the texts kept for one browser.
  if (oldVersion < 1) {
    database.createObjectStore(changesStore, { keyPath: 'sequence', autoIncrement: true });
    database.createObjectStore(localStore);
  }
  // Every version: object stores and indexes follow the collections' definitions, so that a step
  // is needed only where rows have to be rewritten.
  for (const name of collectionNames) {
    const store = database.objectStoreNames.contains(name)
      ? transaction.objectStore(name)
      : database.createObjectStore(name, { keyPath: 'id' });
    const wanted = collections[name].indexes;
    const names = wanted.map(indexName);
    for (const found of [...store.indexNames]) {
      if (!names.includes(found)) store.deleteIndex(found);
    }
    for (const fields of wanted) {
      if (store.indexNames.contains(indexName(fields))) continue;
      store.createIndex(indexName(fields), [...fields, 'id']);
    }
  }
}
