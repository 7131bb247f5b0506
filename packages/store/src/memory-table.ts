import type { Key, Stretch } from './backend.js';
import { compareKeys } from './key-order.js';

/** First place in `keys` whose key is not before `key`, or, with `behind`, is behind it. */
function place(keys: readonly Key[], key: Key, behind = false): number {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const difference = compareKeys(keys[middle]!, key);
    if (difference < 0 || (behind && difference === 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}

const slice = (keys: readonly Key[], { lower, lowerOpen, upper }: Stretch): Key[] =>
  keys.slice(place(keys, lower, lowerOpen), place(keys, upper));

/** One object store in memory: rows by key, and sorted keys for each order that was asked for. */
export class MemoryTable {
  readonly #rows = new Map<Key, unknown>();
  /** Sorted keys by index; '' is the order of the rows' own keys. Made at the first use. */
  readonly #orders = new Map<string, Key[]>();
  #number = 0;

  /** The number after the highest there has been. */
  get nextNumber(): number {
    return this.#number + 1;
  }

  get(key: Key): unknown {
    return this.#rows.get(key);
  }

  /** Sets a row, or with `undefined` removes it. */
  set(key: Key, row: unknown): void {
    const before = this.#rows.get(key);
    if (typeof key === 'number') this.#number = Math.max(this.#number, key);
    for (const [index, keys] of this.#orders) {
      const old = before === undefined ? undefined : this.#keyIn(index, key, before);
      if (old !== undefined) keys.splice(place(keys, old), 1);
      const now = row === undefined ? undefined : this.#keyIn(index, key, row);
      if (now !== undefined) keys.splice(place(keys, now), 0, now);
    }
    if (row === undefined) this.#rows.delete(key);
    else this.#rows.set(key, row);
  }

  getAll(stretch: Stretch): unknown[] {
    return this.getAllKeys(stretch).map((key) => this.#rows.get(key));
  }

  getAllKeys(stretch: Stretch): Key[] {
    const { index, descending, offset = 0, limit } = stretch;
    const keys = slice(this.#order(index), stretch);
    if (descending) keys.reverse();
    return keys
      .slice(offset, limit === undefined ? undefined : offset + limit)
      .map((key) => (index ? (key as Key[]).at(-1)! : key));
  }

  count(stretch: Stretch): number {
    return slice(this.#order(stretch.index), stretch).length;
  }

  #order(index: string): Key[] {
    let keys = this.#orders.get(index);
    if (!keys) {
      keys = [...this.#rows].flatMap(([key, row]) => {
        const found = this.#keyIn(index, key, row);
        return found === undefined ? [] : [found];
      });
      keys.sort(compareKeys);
      this.#orders.set(index, keys);
    }
    return keys;
  }

  /** A row that lacks a field of an index is not in it. */
  #keyIn(index: string, key: Key, row: unknown): Key | undefined {
    if (!index) return key;
    const values = index.split('+').map((field) => (row as Record<string, Key>)[field]);
    return values.includes(undefined) ? undefined : [...(values as Key[]), key];
  }
}
