const scratch = 'patronkit-renewal';

let renewed = false;

/**
 * Makes Chromium begin a new log file for the databases of this origin, once in a page.
 *
 * A browser that is killed in the middle of a write leaves half a record at the end of its log. The
 * next one overlooks it and goes on writing behind it, which the one after that takes for damage
 * and answers by deleting every database of the origin
 * (https://github.com/google/leveldb/issues/1287). Only what is still in the log is in danger, and
 * deleting a database ends the log: all that was in it is written to tables.
 */
export function renewDatabaseLog(): void {
  // Only Chromium has the bug, and this word for it.
  if (renewed || !('dataLoss' in IDBVersionChangeEvent.prototype)) return;
  renewed = true;
  const made = indexedDB.open(scratch);
  made.onsuccess = () => {
    made.result.close();
    indexedDB.deleteDatabase(scratch);
  };
}
