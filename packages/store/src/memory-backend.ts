import type { CollectionName } from '@patronkit/records/collections.js';
import { collectionNames, collections } from '@patronkit/records/collections.js';
import type { Backend, BackendTransaction, Key } from './backend.js';
import { MemoryTable } from './memory-table.js';
import { changesStore, indexName, ownStores } from './schema-steps.js';

/** How rows of a store that brings no keys along are numbered. */
const numberField = 'sequence';

const inactive = (): DOMException =>
  new DOMException('The transaction is over.', 'TransactionInactiveError');

/** Does the work at once, and answers later, as a database does. */
const answer = <Result>(work: () => Result): Promise<Result> =>
  new Promise((resolve) => resolve(work()));

/** Keeps rows in memory, with the transactions of IndexedDB: isolated, undone as a whole. */
export function createMemoryBackend(): Backend {
  const tables = new Map(
    [...collectionNames, ...ownStores].map((name) => [name, new MemoryTable()]),
  );
  let closed = false;
  /** Resolves when the last writing transaction that has begun is over. */
  let written: Promise<unknown> = Promise.resolve();

  function start(mode: 'readonly' | 'readwrite', over: () => void): BackendTransaction {
    const undo: (() => void)[] = [];
    let steps = 0;
    let state: 'open' | 'committed' | 'aborted' = 'open';
    let failure = 'AbortError';

    const end = (how: 'committed' | 'aborted'): void => {
      if (state !== 'open') return;
      state = how;
      if (how === 'aborted') for (const step of undo.reverse()) step();
      over();
    };
    const fail = (name: string): void => {
      failure = name;
      end('aborted');
    };
    // Nothing of the transaction's own was asked for during a whole task: it is over, as it would
    // be in IndexedDB, whatever else is still awaited.
    const endWhenIdle = (seen: number): void => {
      setTimeout(() => {
        if (state !== 'open') return;
        if (steps === seen) end('committed');
        else endWhenIdle(steps);
      });
    };
    endWhenIdle(steps);

    const table = (name: string): MemoryTable => {
      if (state !== 'open') throw inactive();
      steps++;
      return tables.get(name)!;
    };
    const set = (name: string, key: Key, row: unknown): void => {
      const rows = table(name);
      if (mode === 'readonly') throw new DOMException('Reading only.', 'ReadOnlyError');
      const before = rows.get(key);
      undo.push(() => rows.set(key, before));
      rows.set(key, row);
    };
    return {
      get: (name, key) => answer(() => structuredClone(table(name).get(key))),
      has: (name, key) => answer(() => table(name).get(key) !== undefined),
      getAll: (name, stretch) => answer(() => structuredClone(table(name).getAll(stretch))),
      getAllKeys: (name, stretch) => answer(() => table(name).getAllKeys(stretch)),
      count: (name, stretch) => answer(() => table(name).count(stretch)),
      put(name, value, key) {
        const row = structuredClone(value);
        const inside = row as { readonly id?: string; readonly [numberField]?: number };
        set(name, key ?? inside.id ?? inside[numberField]!, row);
      },
      insert(name, value) {
        const row = structuredClone(value) as { id: string; [numberField]: number };
        const key = row.id ?? row[numberField];
        if (table(name).get(key) === undefined) set(name, key, row);
        else fail('ConstraintError');
      },
      append: (name, value) =>
        answer(() => {
          const number = table(name).nextNumber;
          set(name, number, { ...structuredClone(value as object), [numberField]: number });
          return number;
        }),
      breathe: async () => void (await answer(() => table(changesStore))),
      delete: (name, key) => set(name, key, undefined),
      abort: () => end('aborted'),
      finish: () =>
        answer(() => {
          end('committed');
          if (state === 'aborted') throw new DOMException('It was aborted.', failure);
        }),
    };
  }

  async function begin(
    _stores: readonly string[],
    mode: 'readonly' | 'readwrite',
  ): Promise<BackendTransaction> {
    if (closed) throw new DOMException('closed', 'InvalidStateError');
    const turn = written;
    let over = (): void => undefined;
    if (mode === 'readwrite') written = new Promise<void>((resolve) => (over = resolve));
    await turn;
    return start(mode, over);
  }

  return {
    persistence: 'memory',
    stores: [...collectionNames, ...ownStores],
    indexesOf: (name) => collections[name as CollectionName]?.indexes.map(indexName) ?? [],
    get: async (name, key) => (await begin([name], 'readonly')).get(name, key),
    getAll: async (name, stretch) => (await begin([name], 'readonly')).getAll(name, stretch),
    begin,
    close() {
      closed = true;
    },
  };
}
