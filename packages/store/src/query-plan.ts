import type { Key, KeyRange } from './backend.js';
import { indexName } from './schema-steps.js';

/** A row as the planner sees it. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A query without the types of its collection. */
export interface LooseQuery {
  readonly where?: Readonly<Record<string, unknown>> | undefined;
  readonly order?: { readonly by: string; readonly direction?: string } | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/** How to answer a query, and how to tell where a changed row belongs in the answer. */
export interface Plan {
  /** The rows asked for by id; the rest of the query is then applied to them in memory. */
  readonly ids?: readonly string[] | undefined;
  readonly index?: string | undefined;
  readonly range?: KeyRange | undefined;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number | undefined;
  /** Whether some conditions are left to `matches`, since the range does not cover them. */
  readonly filtered: boolean;
  matches(row: Row): boolean;
  /** Place of a row in the order of the answer, before the direction is applied. */
  keyOf(row: Row): readonly Key[];
  compare(one: Row, other: Row): number;
}

interface Range {
  readonly from?: Key;
  readonly to?: Key;
}

const isRange = (condition: unknown): condition is Range =>
  typeof condition === 'object' && condition !== null;

/** Compares the keys of two rows of one index: same length, same type at the same place. */
export function compareKeys(one: readonly Key[], other: readonly Key[]): number {
  for (let place = 0; place < one.length; place++) {
    if (one[place]! < other[place]!) return -1;
    if (one[place]! > other[place]!) return 1;
  }
  return 0;
}

/** How many leading fields are equal to something, and whether the next is a range or the order. */
function fit(
  fields: readonly string[],
  where: Readonly<Record<string, unknown>>,
  orderedBy: string | undefined,
): { equal: number; covered: number } | undefined {
  const conditionOn = (place: number): unknown => where[fields[place] ?? ''];
  let equal = 0;
  while (conditionOn(equal) !== undefined && !isRange(conditionOn(equal))) equal++;
  if (orderedBy && !fields.slice(0, equal + 1).includes(orderedBy)) return undefined;
  return { equal, covered: equal + (isRange(conditionOn(equal)) ? 1 : 0) };
}

/**
 * Finds the index that answers a query, without looking at any row.
 * @returns `undefined` when no index does
 */
export function planQuery(
  indexes: readonly (readonly string[])[],
  { where = {}, order, offset = 0, limit }: LooseQuery,
): Plan | undefined {
  const conditions = Object.keys(where).filter((field) => where[field] !== undefined);
  const { id } = where;
  const ids = typeof id === 'string' ? [id] : Array.isArray(id) ? (id as string[]) : undefined;
  const orderedBy = order?.by === 'id' ? undefined : order?.by;

  let fields: readonly string[] = [];
  let equal = 0;
  let covered = 0;
  if (ids) {
    fields = orderedBy ? [orderedBy] : [];
  } else if (isRange(id) || (!orderedBy && (order || !conditions.length))) {
    if (orderedBy) return undefined;
    covered = isRange(id) ? 1 : 0;
  } else {
    let found = false;
    for (const candidate of indexes) {
      const fitted = fit(candidate, where, orderedBy);
      if (!fitted || (found ? fitted.covered <= covered : !fitted.covered && !orderedBy)) continue;
      found = true;
      fields = candidate;
      ({ equal, covered } = fitted);
    }
    if (!found) return undefined;
  }
  const keyFields = [...fields, 'id'];
  const ranges = conditions.filter((field) => isRange(where[field]) && !(ids && field === 'id'));
  if (!ids && ranges.some((field) => field !== keyFields[equal])) return undefined;

  const prefix = fields.slice(0, equal).map((field) => where[field] as Key);
  const { from, to } = (isRange(where[keyFields[equal]!]) ? where[keyFields[equal]!] : {}) as Range;
  // Ids alone are the keys of the store itself; an index has lists as keys, and the empty list
  // sorts behind every text and number.
  const key = (value: Key | undefined, otherwise: Key | undefined): Key | undefined =>
    fields.length ? (value !== undefined ? [...prefix, value] : otherwise) : value;
  const lower = key(from, equal ? prefix : undefined);
  const upper = key(to, equal ? [...prefix, []] : undefined);
  const descending = order?.direction === 'descending';
  const keyOf = (row: Row): readonly Key[] => keyFields.map((field) => row[field] as Key);

  return {
    ids,
    index: ids || !fields.length ? undefined : indexName(fields),
    range:
      ids || (lower === undefined && upper === undefined)
        ? undefined
        : {
            ...(lower !== undefined && { lower }),
            ...(upper !== undefined && { upper, upperOpen: to !== undefined }),
          },
    descending,
    offset,
    limit,
    filtered: !ids && conditions.length > covered,
    matches: (row) =>
      keyFields.every((field) => row[field] !== undefined) &&
      conditions.every((field) => {
        const condition = where[field];
        const value = row[field] as Key;
        if (Array.isArray(condition)) return condition.includes(value);
        if (!isRange(condition)) return value === condition;
        return (
          value !== undefined &&
          (condition.from === undefined || value >= condition.from) &&
          (condition.to === undefined || value < condition.to)
        );
      }),
    keyOf,
    compare: (one, other) => compareKeys(keyOf(one), keyOf(other)) * (descending ? -1 : 1),
  };
}
