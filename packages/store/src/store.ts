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

/** Records of one kind. All reads take copies: changing what they return changes nothing stored. */
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
  put(record: NewRecord<Collections[Name]> & { id: string }): Promise<Collections[Name]>;
  /** Changes some fields; `undefined` empties one. Mutable collections only. */
  patch(
    id: string,
    changes: Partial<Omit<NewRecord<Collections[Name]>, 'id'>>,
  ): Promise<Collections[Name]>;
  /** Mutable collections only. */
  remove(id: string): Promise<void>;
}

/** The same, inside one transaction: await nothing but its own calls, or it ends early. */
export interface TransactionCollection<Name extends CollectionName> {
  get(id: string): Promise<Collections[Name] | undefined>;
  query(query?: Query<Name>): Promise<Collections[Name][]>;
  add(record: NewRecord<Collections[Name]>): Promise<Collections[Name]>;
  put(record: NewRecord<Collections[Name]> & { id: string }): Promise<Collections[Name]>;
  patch(
    id: string,
    changes: Partial<Omit<NewRecord<Collections[Name]>, 'id'>>,
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
  /** The current instant in epoch milliseconds; for tests. */
  readonly now?: () => number;
}
