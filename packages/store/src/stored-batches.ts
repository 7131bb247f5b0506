import type { Backend, Key } from './backend.js';

/** An order of a store, from its beginning to its end. */
export interface StoredOrder<Stored> {
  /** The key a row stands at in this order. */
  readonly keyOf: (row: Stored) => Key;
  /** An index; without it the rows come by their primary key. */
  readonly index?: string;
  /** Rows a batch, at most. */
  readonly size?: number;
}

/**
 * All rows of a store, some at a time, each batch in a transaction of its own: whoever reads may
 * wait between them, and rows written meanwhile further on come too.
 */
export async function* storedBatches<Stored>(
  backend: Backend,
  store: string,
  { keyOf, index = '', size = 500 }: StoredOrder<Stored>,
): AsyncGenerator<readonly Stored[]> {
  let lower: Key = -Infinity;
  for (;;) {
    const transaction = await backend.begin([store], 'readonly');
    const batch = (await transaction.getAll(store, {
      index,
      lower,
      lowerOpen: true,
      // A list in a list is behind all other keys.
      upper: [[]],
      descending: false,
      limit: size,
    })) as Stored[];
    if (batch.length) yield batch;
    if (batch.length < size) return;
    lower = keyOf(batch.at(-1)!);
  }
}
