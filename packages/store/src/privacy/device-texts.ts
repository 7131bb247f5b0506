import type { Stretch } from '../backend.js';
import { removeMark } from '../database-mark.js';
import { pluginDatabaseName } from '../plugin-data/plugin-database-name.js';
import { localStore } from '../schema-steps.js';
import { openedStores } from '../opened-stores.js';
import { storageFailure } from '../storage-failure.js';
import type { StoreContext } from '../store-context.js';
import type { WritingContext } from '../writer.js';
import { eachStoredRow } from './each-stored-row.js';
import { isDraft } from './old-drafts.js';
import { readRecords } from './record-reader.js';

export const readDrafts = (context: StoreContext): Promise<[key: string, draft: unknown][]> =>
  readRecords(context, [localStore], async (_reader, transaction) => {
    const drafts: [string, unknown][] = [];
    await eachStoredRow(transaction, localStore, (draft, key) => {
      if (isDraft(key)) drafts.push([key, draft]);
    });
    return drafts;
  });

const everything: Stretch = { index: '', lower: '', upper: [], descending: false };

/** Whether the customer base is a shopper's own: nobody else is in it, and no staff. */
const isOwn = (context: StoreContext, customer?: string): Promise<boolean> =>
  readRecords(context, ['customers', 'staff', 'settings'], async (_reader, transaction) => {
    // Ids are read where what they belong to is locked.
    const two = { ...everything, limit: 2 };
    const customers = await transaction.getAllKeys('customers', two);
    const staff = await transaction.count('staff', everything);
    const settings = await transaction.count('settings', everything);
    if (staff || settings) return false;
    return customers.length < 2 && customers.every((id) => !customer || id === customer);
  });

/** Milliseconds to wait for other tabs to let a database go. */
const longestWait = 3000;

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve();
    // Open connections close when they hear of it, after what they are at; the rest follows when
    // the last one has, and whoever has much to do is not waited for.
    request.onblocked = () => setTimeout(resolve, longestWait);
  });

/** Whoever opens the shop next opens it anew. */
function closeForAll(key: string): void {
  const closed = openedStores.get(key);
  openedStores.delete(key);
  // Nobody is the last to close it any more, who would take the one opened since along.
  if (closed) closed.holders = Infinity;
}

/** See `StoreAdministration.forgetDevice`. */
export async function forgetDevice(
  context: WritingContext,
  customer?: string,
): Promise<'drafts' | 'everything'> {
  const { backend, shop } = context;
  if (backend.persistence === 'indexeddb' && (await isOwn(context, customer))) {
    // Whatever is read or written from here on would make the database anew.
    context.followers.close();
    backend.close();
    closeForAll(`indexeddb:${shop}`);
    // Nobody shall take it for a loss: neither a tab that hears of it now, …
    removeMark(shop);
    await deleteDatabase(pluginDatabaseName(shop));
    await deleteDatabase(`patronkit:${shop}`);
    // … nor the next page, should a write that was under way have left another mark.
    removeMark(shop);
    return 'everything';
  }
  try {
    const transaction = await backend.begin([localStore], 'readwrite', 'strict');
    for (const key of await transaction.getAllKeys(localStore, everything)) {
      if (isDraft(key)) transaction.delete(localStore, key);
    }
    await transaction.finish();
    return 'drafts';
  } catch (cause) {
    throw storageFailure(cause, 'deleting');
  }
}
