import type { CollectionName } from '@patronkit/records/collections.js';

/** What a write names after it: enough to follow, nothing personal. */
export interface ChangeEntry {
  readonly collection: CollectionName;
  readonly id: string;
  readonly type: 'put' | 'remove';
}

/** One committed transaction in the change feed. */
export interface Change {
  /** Rises by one with every transaction in this database. */
  readonly sequence: number;
  /** Hybrid-logical-clock stamp of the transaction. */
  readonly stamp: string;
  readonly entries: readonly ChangeEntry[];
}
