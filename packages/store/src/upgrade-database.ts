import { upgradeSchema } from './schema-steps.js';
import { schemaVersion } from './schema-version.js';

/** How long other tabs may take to let go of an older version before it is called blocked. */
const blockedGraceMilliseconds = 3000;

/**
 * Makes the database, or brings an older one up to date, and opens it.
 * @throws what the browser reports: `VersionError` when a newer version has been here,
 *   `TimeoutError` when other tabs hold an older one open
 */
export function upgradeDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let late = false;
    const request = indexedDB.open(name, schemaVersion);
    request.onupgradeneeded = ({ oldVersion }) =>
      upgradeSchema(request.result, request.transaction!, oldVersion);
    // Other tabs close when they hear of the upgrade; some are asleep and never do.
    request.onblocked = () => {
      setTimeout(() => {
        late = true;
        reject(new DOMException('blocked', 'TimeoutError'));
      }, blockedGraceMilliseconds);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      if (late) request.result.close();
      else resolve(request.result);
    };
  });
}
