import type { Key, Stretch } from './backend.js';

/** A query without the types of its collection. */
export interface LooseQuery {
  readonly where?: Readonly<Record<string, unknown>> | undefined;
  readonly order?: { readonly by: string; readonly direction?: string | undefined } | undefined;
  readonly offset?: number | undefined;
  /** The row behind which the answer begins, or the fields of it that order the answer. */
  readonly after?: object | undefined;
  readonly limit?: number | undefined;
}

/** How to answer a query. */
export interface Plan extends Stretch {
  /** The rows asked for by id, to be read one by one. */
  readonly ids?: readonly string[];
  /** All rows are looked at, since no index serves. `index` names the field they are sorted by. */
  readonly scan?: boolean;
  /** Whether the stretch holds rows that do not match, so that each has to be looked at. */
  readonly filtered: boolean;
}

/** Either end may be missing: then it is open to all. */
export interface Range {
  readonly from?: Key;
  readonly to?: Key;
}

/**
 * Finds the index that answers a query, without looking at any row. Conditions on the id other than
 * a range are not for it: see `question.ts`.
 * @param indexes names of the declared indexes: their fields joined by "+"
 * @returns `undefined` when no index does
 */
export function planQuery(
  indexes: readonly string[],
  { where = {}, order, offset, limit }: LooseQuery,
): Plan | undefined {
  const conditions = Object.keys(where).filter((field) => where[field] !== undefined);
  const by = order?.by;
  const descending = order?.direction === 'descending';
  let plan: Plan | undefined;
  let most = -1;
  for (const index of ['', ...indexes]) {
    const fields = (index ? `${index}+id` : 'id').split('+');
    // Leading fields that are equal to something; then perhaps a range.
    let equal = 0;
    while (typeof (where[fields[equal]!] ?? {}) !== 'object') equal++;
    const range = where[fields[equal]!] as Range | undefined;
    const covered = range ? equal + 1 : equal;
    if (
      covered > most &&
      (by ? fields.slice(0, equal + 1).includes(by) : covered || !conditions.length) &&
      conditions.every((field) => typeof where[field] !== 'object' || field === fields[equal])
    ) {
      most = covered;
      const { from, to = [] } = range ?? {};
      const prefix = fields.slice(0, equal).map((field) => where[field] as Key);
      plan = {
        index,
        lower: index ? (from === undefined ? prefix : [...prefix, from]) : (from ?? ''),
        upper: index ? [...prefix, to] : to,
        descending,
        offset,
        // The database would call a range that ends before it begins an error.
        limit: range?.to !== undefined && from! >= range.to ? 0 : limit,
        filtered: conditions.length > covered,
      };
    }
  }
  return plan;
}
