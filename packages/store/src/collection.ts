import type { ReadonlySignal } from '@preact/signals-core';
import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import type { NewRecord } from '@patronkit/records/record.js';
import type { BulkOptions } from './bulk-options.js';
import type { Live } from './live.js';
import type { Query } from './query.js';
import type { WriteCondition } from './write-condition.js';

/**
 * Records of one kind.
 *
 * What reads and writes resolve with, and what live queries show, is shared by all who ask and
 * therefore frozen, through and through: make a copy to change something, and give that to `put`.
 *
 * Reads see all writes that this tab has called for before. What other tabs write is seen when they
 * have told of it, some milliseconds later; a write that depends on what was read is safe all the
 * same, see `transaction` and `WriteCondition`.
 *
 * A write is validated at once and resolves when it is committed. Live queries of this tab may
 * show it before that, and show what is stored again if it is refused. When it is acknowledged,
 * facts (visits, feedback, ledger, consents, and all else that is only appended) are on the disk;
 * what describes (customers, contacts, staff, settings) survives a crash of the browser, though
 * perhaps not a power cut in the next seconds. `OpenStoreOptions.durability` changes that.
 */
export interface Collection<Name extends CollectionName> {
  get(id: string): Promise<Collections[Name] | undefined>;
  query(query?: Query<Name>): Promise<Collections[Name][]>;
  count(query?: Pick<Query<Name>, 'where'>): Promise<number>;
  /** The rows of a query, kept up to date by every write in this tab and others. */
  live(query?: Query<Name>): ReadonlySignal<Live<Collections[Name][]>>;
  /** One record, kept up to date; `undefined` while there is none with that id. */
  liveRecord(id: string): ReadonlySignal<Live<Collections[Name] | undefined>>;
  liveCount(query?: Pick<Query<Name>, 'where'>): ReadonlySignal<Live<number>>;
  /**
   * Saves a new record and resolves with it once it is durable.
   * @throws {ValidationError} {@link DuplicateIdError} {@link NotFoundError} (a customer it names is not there)
   */
  add(record: NewRecord<Collections[Name]>): Promise<Collections[Name]>;
  /** Saves many in batches, each batch whole or not at all, yielding to the page between them. */
  addMany(records: readonly NewRecord<Collections[Name]>[], options?: BulkOptions): Promise<void>;
  /** Saves a record whole, new or not. Mutable collections only. */
  put(
    record: NewRecord<Collections[Name]> & { id: string },
    condition?: WriteCondition,
  ): Promise<Collections[Name]>;
  /** Changes some fields; `undefined` empties one. Mutable collections only. */
  patch(
    id: string,
    changes: Partial<Omit<NewRecord<Collections[Name]>, 'id'>>,
    condition?: WriteCondition,
  ): Promise<Collections[Name]>;
  /** Mutable collections only. */
  remove(id: string): Promise<void>;
}

/** The same, inside one transaction: await nothing but its own calls, or it ends early. */
export type TransactionCollection<Name extends CollectionName> = Pick<
  Collection<Name>,
  'get' | 'query' | 'add' | 'put' | 'patch' | 'remove'
>;

/** The collections that a transaction touches, by their names. */
export type Transaction<Names extends CollectionName> = {
  readonly [Name in Names]: TransactionCollection<Name>;
};
