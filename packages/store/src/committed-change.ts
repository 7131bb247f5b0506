import type { CollectionName } from '@patronkit/records/collections.js';
import type { Change, ChangeEntry } from './change.js';
import type { ChangedRows } from './patch-rows.js';

export type Ids = { readonly [Name in CollectionName]?: readonly string[] };

/** Which records a transaction wrote and removed: ids by collection. */
export interface ChangedIds {
  readonly put: Ids;
  readonly removed: Ids;
}

/** A committed transaction as it is stored. */
export interface StoredChange extends ChangedIds {
  readonly sequence: number;
  readonly stamp: string;
  /**
   * Generation of the protection it was written under (`sealing/protection-header.ts`); absent where
   * there was none. Whoever knows the last change so knows how to write the next.
   */
  readonly protection?: number;
}

/** A committed transaction as it travels to live queries, here and in other tabs. */
export interface CommittedChange extends StoredChange {
  /** The rows it left. Absent for bulk work, whose rows are many: whoever needs them reads them. */
  readonly rows?: ReadonlyMap<CollectionName, ChangedRows>;
  /**
   * By how many rows each collection has grown, where that is known. Only in the tab that made the
   * change: others may have counted after it and before they hear of it.
   */
  readonly grown?: { readonly [Name in CollectionName]?: number };
}

const entriesOf = (ids: Ids, type: ChangeEntry['type']): ChangeEntry[] =>
  (Object.keys(ids) as CollectionName[]).flatMap((collection) =>
    ids[collection]!.map((id) => ({ collection, id, type })),
  );

/** The change as the feed shows it. */
export const feedEntry = ({ sequence, stamp, put, removed }: StoredChange): Change => ({
  sequence,
  stamp,
  entries: [...entriesOf(put, 'put'), ...entriesOf(removed, 'remove')],
});
