import type { CollectionName } from '@patronkit/records/collections.js';
import { NoIndexError } from './errors.js';
import type { LooseQuery } from './query-plan.js';

/** The error for a query that no index serves. */
export const noIndexFor = (name: CollectionName, { where = {}, order }: LooseQuery): NoIndexError =>
  new NoIndexError(name, [...Object.keys(where), ...(order ? [order.by] : [])]);
