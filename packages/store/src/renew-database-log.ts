const scratch = 'patronkit-renewal';
/** In the storage of this tab's session: since then the browser has not ended. */
const renewedKey = 'patronkit:renewed';

let asked = false;

/** A tab that a new browser has brought back has its session's storage, too, but was not navigated. */
function isRenewed(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  try {
    return navigation?.type === 'navigate' && sessionStorage.getItem(renewedKey) !== null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    sessionStorage.setItem(renewedKey, '');
  } catch {
    // Full or refused: the next page does it again.
  }
}

/**
 * Makes Chromium begin a new log file for the databases of this origin, once in a tab.
 *
 * A browser that is killed in the middle of a write leaves half a record at the end of its log. The
 * next one overlooks it and goes on writing behind it, which the one after that takes for damage
 * and answers by deleting every database of the origin
 * (https://github.com/google/leveldb/issues/1287). Only what is still in the log is in danger, and
 * deleting a database ends the log: all that was in it is written to tables.
 */
export function renewDatabaseLog(): void {
  // Only Chromium has the bug, and this word for it.
  if (asked || !('dataLoss' in IDBVersionChangeEvent.prototype) || isRenewed()) return;
  asked = true;
  const made = indexedDB.open(scratch);
  made.onsuccess = () => {
    made.result.close();
    indexedDB.deleteDatabase(scratch).onsuccess = remember;
  };
}
