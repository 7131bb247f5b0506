import type { CollectionName } from '@patronkit/records/collections.js';
import { NoIndexError } from './errors.js';
import type { LooseQuery, Plan } from './query-plan.js';
import { planQuery } from './query-plan.js';
import type { Question } from './row-rules.js';
import { askedOf } from './row-rules.js';

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

/**
 * Plans a query and says how its rows are told from others.
 * @param indexes names of the collection's indexes
 * @throws {NoIndexError}
 */
export function questionFor(
  name: CollectionName,
  indexes: readonly string[],
  query: LooseQuery,
): Question {
  const plan = planIds(query) ?? planQuery(indexes, query);
  if (plan) return askedOf(query, plan);
  const { where = {}, order } = query;
  throw new NoIndexError(name, [...Object.keys(where), ...(order ? [order.by] : [])]);
}
