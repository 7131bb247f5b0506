import type { ReadonlySignal } from '@preact/signals-core';
import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import type { NewRecord } from '@patronkit/records/record.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { StoreAdministration } from './administration.js';
import type { Query } from './query.js';
import type { StoreError } from './errors.js';

/** What a live query shows: not there yet, the latest rows, or why there are none. */
export type Live<Value> =
  | { readonly status: 'loading'; readonly value?: undefined; readonly error?: undefined }
  | { readonly status: 'ready'; readonly value: Value; readonly error?: undefined }
  | { readonly status: 'error'; readonly value?: undefined; readonly error: StoreError };

/**
 * Where the records are.
 * `memory` means the browser refused IndexedDB: everything works, and ends with the page.
 */
export interface StoreStatus {
  readonly persistence: 'indexeddb' | 'memory';
  /** Why there is no IndexedDB, in words for a log. */
  readonly reason?: string;
  /** Whether personal data can be read, where the shop encrypts it. */
  readonly sealing?: 'locked' | 'unlocked';
  /** Set when the open database failed or was closed under us. */
  readonly error?: StoreError;
}

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

export interface BulkProgress {
  readonly written: number;
  readonly total: number;
}

export interface BulkOptions {
  /** Called after each batch. */
  readonly onProgress?: (progress: BulkProgress) => void;
  /** Stops between two batches; what was written stays. */
  readonly signal?: AbortSignal;
}

/** Saves only if a record is as its writer has seen it. */
export interface WriteCondition {
  /**
   * The record as it was read. When it has been changed or removed meanwhile, the write is refused
   * with a {@link ConflictError} that carries the current one.
   */
  readonly ifUnchanged?: object | undefined;
}

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
export interface TransactionCollection<Name extends CollectionName> {
  get(id: string): Promise<Collections[Name] | undefined>;
  query(query?: Query<Name>): Promise<Collections[Name][]>;
  add(record: NewRecord<Collections[Name]>): Promise<Collections[Name]>;
  put(
    record: NewRecord<Collections[Name]> & { id: string },
    condition?: WriteCondition,
  ): Promise<Collections[Name]>;
  patch(
    id: string,
    changes: Partial<Omit<NewRecord<Collections[Name]>, 'id'>>,
    condition?: WriteCondition,
  ): Promise<Collections[Name]>;
  remove(id: string): Promise<void>;
}

export type Transaction<Names extends CollectionName> = {
  readonly [Name in Names]: TransactionCollection<Name>;
};

export interface SearchHit {
  readonly id: string;
  readonly name: string;
  /** The field the words were found in. */
  readonly field: 'name' | 'phone' | 'email' | 'id' | 'memberNumber';
  /** The text of that field. */
  readonly text: string;
}

/** The customer base of one shop in this browser. */
export type Store = {
  readonly [Name in CollectionName]: Collection<Name>;
} & {
  readonly shop: string;
  readonly status: ReadonlySignal<StoreStatus>;
  /** The shop's settings, or the preset while none are written. */
  readonly shopSettings: ReadonlySignal<Live<ShopSettings>>;
  /**
   * Several writes as one: all of them or none.
   * @param names the collections it touches
   */
  transaction<Names extends CollectionName, Result>(
    names: readonly Names[],
    body: (transaction: Transaction<Names>) => Promise<Result>,
  ): Promise<Result>;
  readonly changes: {
    /** Called after each commit here and in other tabs. Returns how to stop. */
    subscribe(listener: (change: Change) => void): () => void;
    /** Changes after `sequence`, oldest first. */
    since(sequence: number, limit?: number): Promise<Change[]>;
  };
  /**
   * Customers whose name, phone, e-mail or member number contains `text`, or whose id begins with
   * it; those that begin with it first. Case, accents, spaces and punctuation in numbers do not
   * matter. Waits until all customers can be searched: moments after opening, seconds when a large
   * customer base is searched for the first time in this browser.
   */
  search(text: string, options?: { limit?: number }): Promise<SearchHit[]>;
  /** Text kept for this browser only, such as an unsent draft. Not in the change feed. */
  readonly local: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown): Promise<void>;
    remove(key: string): Promise<void>;
  };
  /**
   * Loads what writing needs before the first write, so that one made offline succeeds. Never
   * rejects: what could not be loaded is asked for again by the write itself.
   */
  prepareToWrite(): Promise<void>;
  /** Re-evaluates the tiers whose review day has come. Resolves with how many changed. */
  reviewTiers(now: number): Promise<number>;
  /** What a back office needs, loaded when it is first asked for. */
  administration(): Promise<StoreAdministration>;
  close(): void;
};

export interface OpenStoreOptions {
  /** Names the customer base; one database per shop. */
  readonly shop: string;
  /** `memory` for tests and previews. Default: IndexedDB, or memory where the browser refuses it. */
  readonly persistence?: 'indexeddb' | 'memory';
  /**
   * Refuses queries that no declared index serves, with a {@link NoIndexError}: for development
   * and tests. Default: such a query looks at every row of a collection of up to 10,000, and a
   * warning on the console names the missing index once.
   */
  readonly strict?: boolean;
  /** When a write to a collection is acknowledged, where that shall not be as `Collection` says. */
  readonly durability?: { readonly [Name in CollectionName]?: 'strict' | 'relaxed' };
  /** Rows that answers given before are kept of, so that asking again takes no time. Default: 4,000. */
  readonly keptRows?: number;
  /** The current instant in epoch milliseconds; for tests. */
  readonly now?: () => number;
}
