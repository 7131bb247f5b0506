import type { CollectionName } from '@patronkit/records/collections.js';
import type { BackendTransaction } from '../backend.js';
import type { Ids, StoredChange } from '../committed-change.js';
import { changesStore } from '../schema-steps.js';
import { eachStoredRow, putBack } from './each-stored-row.js';

/** Ids to take out of the feed, by collection; each with the id in its place, if there is one. */
export type ReplacedIds = ReadonlyMap<CollectionName, ReadonlyMap<string, string | undefined>>;

/** The ids after replacement; the same object where none was to be replaced. */
function replacedIn(ids: Ids, replaced: ReplacedIds): Ids {
  let changed = false;
  const kept: { [Name in CollectionName]?: readonly string[] } = {};
  for (const name of Object.keys(ids) as CollectionName[]) {
    const byId = replaced.get(name);
    const list = ids[name]!;
    if (!byId || !list.some((id) => byId.has(id))) {
      kept[name] = list;
      continue;
    }
    changed = true;
    const left = list.flatMap((id) => (byId.has(id) ? (byId.get(id) ?? []) : id));
    if (left.length) kept[name] = left;
  }
  return changed ? kept : ids;
}

/**
 * Takes ids out of the feed of changes, which keeps its order and its numbers.
 * @returns how many entries named one
 */
export async function forgetInFeed(
  transaction: BackendTransaction,
  replaced: ReplacedIds,
): Promise<number> {
  let entries = 0;
  await eachStoredRow(transaction, changesStore, (change: StoredChange, key) => {
    const put = replacedIn(change.put, replaced);
    const removed = replacedIn(change.removed, replaced);
    if (put === change.put && removed === change.removed) return;
    entries++;
    putBack(transaction, changesStore, { ...change, put, removed }, key);
  });
  return entries;
}
