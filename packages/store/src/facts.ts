import type { CollectionName } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import type { BackendTransaction } from './backend.js';
import type { LooseQuery } from './query-plan.js';
import { questionFor } from './question.js';
import { readRows } from './reader.js';
import type { Row } from './row-rules.js';
import { indexName } from './schema-steps.js';

/** What a write has to know of the records that are there. */
export interface Facts {
  get(name: CollectionName, id: string): Promise<Row | undefined>;
  has(name: CollectionName, id: string): Promise<boolean>;
  rows(name: CollectionName, query: LooseQuery): Promise<readonly Row[]>;
}

/** Facts as one transaction sees them. */
export const factsOf = (transaction: BackendTransaction): Facts => ({
  get: (name, id) => transaction.get(name, id) as Promise<Row | undefined>,
  has: (name, id) => transaction.has(name, id),
  rows: (name, query) =>
    readRows(transaction, name, questionFor(name, collections[name].indexes.map(indexName), query)),
});
