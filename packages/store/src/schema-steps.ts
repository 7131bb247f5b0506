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
    const { indexes, clusteredBy } = collections[name];
    const keyPath = clusteredBy ? [...clusteredBy, 'id'] : 'id';
    const older = database.objectStoreNames.contains(name) && transaction.objectStore(name);
    const stays = older && String(older.keyPath) === String(keyPath);
    // 4: visits are kept customer by customer, so that the last ones of a customer are one read.
    if (older && !stays) older.name = `$older ${name}`;
    const store = stays ? older : database.createObjectStore(name, { keyPath });
    const wanted = new Map(indexes.map((fields) => [indexName(fields), [...fields, 'id']]));
    if (clusteredBy) wanted.delete(indexName(clusteredBy));
    for (const found of [...store.indexNames]) {
      if (found && !wanted.has(found)) store.deleteIndex(found);
    }
    // The ids of clustered rows have an index without a name, see `sourceOf`.
    if (clusteredBy && !store.indexNames.contains(''))
      store.createIndex('', 'id', { unique: true });
    for (const [index, fields] of wanted) {
      if (!store.indexNames.contains(index)) store.createIndex(index, fields);
    }
    if (older && !stays) moveRows(older, store, () => database.deleteObjectStore(older.name));
  }
}

/** Rows moved at a time in an upgrade. */
const movedAtOnce = 500;

/** Copies all rows of one object store into another, inside an upgrade. */
function moveRows(
  from: IDBObjectStore,
  to: IDBObjectStore,
  moved: () => void,
  after?: string,
): void {
  const behind = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
  const request = from.getAll(behind, movedAtOnce);
  request.onsuccess = () => {
    const rows = request.result as { readonly id: string }[];
    for (const row of rows) to.put(row);
    if (rows.length === movedAtOnce) moveRows(from, to, moved, rows.at(-1)!.id);
    else moved();
  };
}
