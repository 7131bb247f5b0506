import type { AuditedAct } from './audit/audit-entry.js';

/** What the database can order by: numbers, texts, and lists of them, in this order. */
export type Key = string | number | readonly Key[];

export type Durability = 'strict' | 'relaxed';

/** Rows of one object store in the order of an index. */
export interface Stretch {
  /** Its fields joined by "+". Empty: the order of the rows' own keys. */
  readonly index: string;
  /** First key. The keys of an index are lists of its fields' values and the row's id. */
  readonly lower: Key;
  /** Leaves out the first key itself. */
  readonly lowerOpen?: boolean | undefined;
  /** The key behind the last. The empty list is behind every number and text. */
  readonly upper: Key;
  readonly descending: boolean;
  /** Rows to skip. */
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/**
 * One transaction. It is over as soon as nothing of its own is awaited any more, so await nothing
 * foreign. Writes report their failure through `finish`.
 */
export interface BackendTransaction {
  get(store: string, key: Key): Promise<unknown>;
  has(store: string, key: Key): Promise<boolean>;
  getAll(store: string, stretch: Stretch): Promise<unknown[]>;
  /** The rows' own keys of a stretch, in the order of the index. */
  getAllKeys(store: string, stretch: Stretch): Promise<Key[]>;
  /** Counts a stretch whatever its `offset` and `limit`. */
  count(store: string, stretch: Stretch): Promise<number>;
  put(store: string, value: unknown, key?: Key): void;
  /** Puts a row that is not there yet; where it is, the transaction fails: `ConstraintError`. */
  insert(store: string, value: unknown): void;
  /** Adds to a store that numbers its rows itself; resolves with the number. */
  append(store: string, value: unknown): Promise<number>;
  delete(store: string, key: Key): void;
  /**
   * Leaves the page a turn amid many writes. Resolves while there is still work for the database,
   * so that it does not wait for the page either; rejects when a request failed meanwhile.
   */
  breathe(): Promise<void>;
  /** Writes down what this transaction does that its change does not tell. Absent: nobody wants to know. */
  note?(act: AuditedAct): Promise<void>;
  abort(): void;
  /** Commits; resolves once it is done, rejects with the first failure when it was undone. */
  finish(): Promise<void>;
}

/**
 * Where rows are kept. A row is asked for by its id, whatever its key in the database; the stores
 * that are no collections are asked by their keys.
 */
export interface Backend {
  readonly persistence: 'indexeddb' | 'memory';
  readonly stores: readonly string[];
  /** The indexes of an object store. The database is asked, each time anew. */
  indexesOf(store: string): readonly string[];
  get(store: string, key: Key): Promise<unknown>;
  /**
   * Reads a stretch without `offset`.
   * @returns `undefined` where that takes a whole transaction
   */
  getAll(store: string, stretch: Stretch): Promise<unknown[] | undefined>;
  begin(
    stores: readonly string[],
    mode: 'readonly' | 'readwrite',
    durability?: Durability,
  ): Promise<BackendTransaction>;
  close(): void;
}
