/** What the database can order by: strings, numbers, and lists of them. */
export type Key = string | number | readonly Key[];

/** A stretch of keys. An end that is left out is open to all. */
export interface KeyRange {
  readonly lower?: Key;
  readonly upper?: Key;
  /** Leaves the end itself out. */
  readonly lowerOpen?: boolean;
  readonly upperOpen?: boolean;
}

/** Rows of one object store in the order of an index; without one, in the order of their ids. */
export interface Stretch {
  readonly index?: string | undefined;
  readonly range?: KeyRange | undefined;
  readonly descending?: boolean | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/**
 * One transaction. It is over as soon as nothing of its own is awaited any more, so await nothing
 * foreign. Writes report their failure through `finish`.
 */
export interface BackendTransaction {
  get(store: string, key: Key): Promise<unknown>;
  getAll(store: string, stretch: Stretch): Promise<unknown[]>;
  count(store: string, stretch: Stretch): Promise<number>;
  put(store: string, value: unknown, key?: Key): void;
  /** Adds to a store that numbers its rows itself; resolves with the number. */
  append(store: string, value: unknown): Promise<number>;
  delete(store: string, key: Key): void;
  abort(): void;
  /** Commits; resolves once it is done, rejects with the first failure when it was undone. */
  finish(): Promise<void>;
}

/** Where rows are kept. */
export interface Backend {
  readonly persistence: 'indexeddb' | 'memory';
  begin(
    stores: readonly string[],
    mode: 'readonly' | 'readwrite',
    durability?: 'strict' | 'relaxed',
  ): Promise<BackendTransaction>;
  close(): void;
}
