import type { CollectionName } from '@patronkit/records/collections.js';
import type { ChangedRows } from './patch-rows.js';
import type { Change, ChangeEntry } from './store.js';

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
}

/** A committed transaction as it travels to live queries, here and in other tabs. */
export interface CommittedChange extends StoredChange {
  /** The rows it left. Absent for bulk work, whose rows are many: whoever needs them reads them. */
  readonly rows?: ReadonlyMap<CollectionName, ChangedRows>;
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
