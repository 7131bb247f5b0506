import type { CollectionName } from '@patronkit/records/collections.js';
import type { BackendTransaction } from './backend.js';
import type { ChangedIds, CommittedChange } from './committed-change.js';
import type { ChangedRows } from './patch-rows.js';
import { changesStore } from './schema-steps.js';

/** Longest stretch of putting before the page gets its turn, in milliseconds. */
const longestStretch = 8;

/** What one transaction leaves. */
export interface RowsToPut {
  readonly stamp: string;
  readonly written: ReadonlyMap<CollectionName, ChangedRows>;
  /** Ids that must not be there yet, by collection, where the database is to see to it. */
  readonly fresh: ReadonlyMap<CollectionName, ReadonlySet<string>> | undefined;
  /** Number of the last change before this one; `undefined` where there is none. */
  readonly after: number | undefined;
  /** What the feed keeps of it, where that is not all. */
  readonly inFeed?: ((ids: ChangedIds) => ChangedIds) | undefined;
}

/** Puts all rows of a transaction and its change. Resolves with the change, if there is one. */
export async function putRows(
  transaction: BackendTransaction,
  { stamp, written, fresh, after, inFeed = (ids) => ids }: RowsToPut,
): Promise<CommittedChange | undefined> {
  if (!written.size) return undefined;
  const put: Partial<Record<CollectionName, string[]>> = {};
  const removed: Partial<Record<CollectionName, string[]>> = {};
  let start = performance.now();
  for (const [name, rows] of written) {
    for (const [id, row] of rows) {
      ((row ? put : removed)[name] ??= []).push(id);
      if (!row) transaction.delete(name, id);
      else if (fresh?.get(name)?.has(id)) transaction.insert(name, row);
      else transaction.put(name, row);
      if (performance.now() - start > longestStretch) {
        await transaction.breathe();
        start = performance.now();
      }
    }
  }
  const kept = { stamp, ...inFeed({ put, removed }) };
  let sequence = (after ?? 0) + 1;
  // The number is taken already when another tab has written meanwhile: then all of this fails.
  if (after !== undefined) transaction.insert(changesStore, { ...kept, sequence });
  else sequence = await transaction.append(changesStore, kept);
  return { stamp, put, removed, sequence, rows: written };
}
