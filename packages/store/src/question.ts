import type { CollectionName } from '@patronkit/records/collections.js';
import { NoIndexError } from './errors.js';
import type { LooseQuery, Plan } from './query-plan.js';
import { planQuery } from './query-plan.js';
import type { Question } from './row-rules.js';
import { askedOf } from './row-rules.js';
import type { StoreContext } from './store-context.js';

/** Rows asked for by their ids are read one by one; the rest of the query is applied in memory. */
function planIds({ where, order, offset, limit }: LooseQuery): Plan | undefined {
  const id = where?.['id'];
  if (typeof id !== 'string' && !Array.isArray(id)) return undefined;
  return {
    ids: [id].flat() as string[],
    index: order && order.by !== 'id' ? order.by : '',
    lower: '',
    upper: [],
    descending: order?.direction === 'descending',
    offset,
    limit,
    filtered: true,
  };
}

/** Every row is looked at, and those that match are sorted in memory. */
const planScan = ({ order, offset, limit }: LooseQuery): Plan => ({
  scan: true,
  index: order && order.by !== 'id' ? order.by : '',
  lower: '',
  upper: [],
  descending: order?.direction === 'descending',
  offset,
  limit,
  filtered: true,
});

/**
 * Plans a query and says how its rows are told from others.
 * @param indexes names of the collection's indexes
 * @param scans allows a scan where no index serves
 * @throws {NoIndexError}
 */
export function questionFor(
  name: CollectionName,
  indexes: readonly string[],
  query: LooseQuery,
  scans = false,
): Question {
  const plan = planIds(query) ?? planQuery(indexes, query) ?? (scans && planScan(query));
  if (plan) return askedOf(query, plan);
  throw noIndex(name, query);
}

export function noIndex(name: CollectionName, { where = {}, order }: LooseQuery): NoIndexError {
  return new NoIndexError(name, [...Object.keys(where), ...(order ? [order.by] : [])]);
}

/**
 * Plans the queries of one store. Where no index serves, a strict store refuses; another one looks
 * at the rows one by one and warns, once for each collection.
 */
export function createQuestions({
  backend,
  strict = false,
}: StoreContext): (name: CollectionName, query: LooseQuery) => Question {
  const warned = new Set<string>();
  const indexes = new Map<string, readonly string[]>();
  return (name, query) => {
    let known = indexes.get(name);
    if (!known) indexes.set(name, (known = backend.indexesOf(name)));
    const question = questionFor(name, known, query, !strict);
    if (question.plan.scan && !warned.has(name)) {
      warned.add(name);
      console.warn(`${noIndex(name, query).message} Until then every row is looked at.`);
    }
    return question;
  };
}
