import type { CollectionName } from '@patronkit/records/collections.js';
import { collectionNames } from '@patronkit/records/collections.js';
import type { Store } from '../store.js';

/**
 * What is wrong between the change feed and the records: the feed counts without a gap, its stamps
 * rise, and who replays it arrives at exactly the records that are there. Empty when all is well.
 */
export async function feedProblems(store: Store): Promise<string[]> {
  const problems: string[] = [];
  const replayed = new Map<CollectionName, Set<string>>(
    collectionNames.map((name) => [name, new Set<string>()]),
  );
  let sequence = 0;
  let stamp = '';
  for (const change of await store.changes.since(0)) {
    if (change.sequence !== ++sequence) problems.push(`the feed lacks ${sequence}`);
    if (change.stamp <= stamp) problems.push(`the stamp of ${change.sequence} does not rise`);
    ({ sequence, stamp } = change);
    for (const { collection, id, type } of change.entries) {
      if (type === 'put') replayed.get(collection)!.add(id);
      else replayed.get(collection)!.delete(id);
    }
  }
  for (const [name, expected] of replayed) {
    const rows = (await store[name].query()) as { readonly id: string }[];
    const found = new Set(rows.map(({ id }) => id));
    for (const id of found) {
      if (!expected.delete(id)) problems.push(`${name} ${id} is not in the feed`);
    }
    for (const id of expected) problems.push(`${name} ${id} is in the feed alone`);
    const counted = await store[name].count();
    if (counted !== found.size) problems.push(`${name}: ${counted} counted, ${found.size} there`);
  }
  return problems;
}
