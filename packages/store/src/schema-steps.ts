import { collectionNames, collections } from '@patronkit/records/collections.js';

/** Committed transactions in order; see `committed-change.ts`. */
export const changesStore = 'changes';
/** Texts for this browser alone, by key. */
export const localStore = 'local';

/** Texts of all customers, packed for searching. */
export const searchBlocksStore = '$searchBlocks';
/** What each import has done, so that it can go on after an interruption and be undone. */
export const importsStore = '$imports';
/** Who did what and when, each entry chained to the one before. */
export const auditStore = '$audit';
/** What the store keeps for itself, by key. */
export const systemStore = '$system';

/** Every object store that is no collection. */
export const ownStores: readonly string[] = [
  changesStore,
  localStore,
  searchBlocksStore,
  importsStore,
  auditStore,
  systemStore,
];

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
  // 2: packed search texts, imports, the audit and what the store keeps for itself.
  if (oldVersion < 2) {
    database.createObjectStore(searchBlocksStore, { keyPath: 'id' });
    database.createObjectStore(importsStore, { keyPath: 'id' });
    database.createObjectStore(auditStore, { keyPath: 'sequence', autoIncrement: true });
    database.createObjectStore(systemStore);
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
