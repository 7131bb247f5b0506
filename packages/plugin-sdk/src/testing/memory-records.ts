/* eslint-disable @typescript-eslint/require-await -- memory answers at once, in the shape of a database */
import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import type { RecordsCollection, RecordsSource } from '../host/granted-collections.js';

/** Collection → its records, for a test; only the fields the test is about need be there. */
export type TestRecords = {
  readonly [Name in CollectionName]?: readonly (Partial<Collections[Name]> & {
    readonly id: string;
  })[];
};

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;
interface TestQuery {
  readonly where?: Readonly<Record<string, unknown>>;
  readonly order?: { readonly by: string; readonly direction?: string };
  readonly after?: Row;
  readonly offset?: number;
  readonly limit?: number;
}

function meets(value: unknown, condition: unknown): boolean {
  if (Array.isArray(condition)) return condition.includes(value);
  if (condition === null || typeof condition !== 'object') return value === condition;
  const { from, to } = condition as { from?: never; to?: never };
  return (
    value !== undefined &&
    (from === undefined || (value as never) >= from) &&
    (to === undefined || (value as never) < to)
  );
}

function answer(rows: Iterable<Row>, query: TestQuery): Row[] {
  const { where = {}, order, after, offset = 0, limit } = query;
  const { by, direction } = order ?? { by: 'id' };
  const sign = direction === 'descending' ? -1 : 1;
  const compare = (one: Row, two: Row): number => {
    const field = one[by] === two[by] ? 'id' : by;
    if (one[field] === two[field]) return 0;
    return (one[field] as never) < (two[field] as never) ? -sign : sign;
  };
  return [...rows]
    .filter((row) => Object.entries(where).every(([field, asked]) => meets(row[field], asked)))
    .filter((row) => !after || compare(row, after) > 0)
    .sort(compare)
    .slice(offset, limit === undefined ? undefined : offset + limit);
}

/** The shop's records in memory, with as much of a store as plugins are given. */
export class MemoryRecords implements RecordsSource {
  readonly #collections = new Map<string, Map<string, Row>>();
  readonly #listeners = new Set<readonly [name: string, listener: () => void]>();

  constructor(records: TestRecords = {}) {
    for (const [name, rows] of Object.entries(records)) {
      this.#collections.set(name, new Map(rows.map((row) => [row.id, row as unknown as Row])));
    }
  }

  /** How many listen to changes. */
  get listeners(): number {
    return this.#listeners.size;
  }

  collection(name: string): RecordsCollection {
    const rows = this.#collections.get(name) ?? new Map<string, Row>();
    this.#collections.set(name, rows);
    const put = (row: Row): Row => {
      rows.set(row.id, row);
      for (const [followed, listener] of this.#listeners) if (followed === name) listener();
      return row;
    };
    return {
      get: async (id) => structuredClone(rows.get(id)),
      query: async (query) => structuredClone(answer(rows.values(), query ?? {})),
      add: async (record: Partial<Row>) => put({ id: `${name}-${rows.size + 1}`, ...record }),
      patch: async (id, changes: object) => {
        const before = rows.get(id);
        if (!before) throw new Error(`There is no record "${id}" in "${name}".`);
        return put({ ...before, ...changes });
      },
    };
  }

  subscribe(name: string, listener: () => void): () => void {
    const entry = [name, listener] as const;
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }
}
