import type { CollectionName } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import { sameContent } from './same-content.js';
import type { Row } from './row-rules.js';

/** Stands for every field group that has no stamp of its own: most never change again. */
export const everyGroup = '*';

const storeFilled = new Set(['id', 'shop', 'createdAt', 'updatedAt', 'stamps']);

function groupOf(name: CollectionName, field: string): string {
  const groups = Object.entries(collections[name].fieldGroups ?? {});
  return groups.find(([, fields]) => fields.includes(field))?.[0] ?? field;
}

/**
 * The stamps of a record after a write: the new one for each field group that changed.
 * @param before the record before the write; absent for a new one
 */
export function stampFields(
  name: CollectionName,
  stamp: string,
  after: Row,
  before?: Row,
): Record<string, string> {
  if (!before) return { [everyGroup]: stamp };
  const stamps = { ...(before['stamps'] as Record<string, string> | undefined) };
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (storeFilled.has(field) || sameContent(before[field], after[field])) continue;
    stamps[groupOf(name, field)] = stamp;
  }
  return stamps;
}

/** The latest stamp of a record; the empty text where it has none. */
export const latestStamp = ({ stamps }: Row): string =>
  Object.values((stamps ?? {}) as Record<string, string>).reduce(
    (latest, stamp) => (stamp > latest ? stamp : latest),
    '',
  );
