import type { Customer } from '@patronkit/records/customer.js';
import type { Backend, BackendTransaction } from '../backend.js';
import type { StoredChange } from '../committed-change.js';
import { changesStore } from '../schema-steps.js';

/** The customers that changed after some point of the feed, and how far the feed is. */
export interface CustomerChanges {
  readonly sequence: number;
  readonly ids: ReadonlySet<string>;
}

/** Beyond so many it takes longer to follow the feed than to read all customers. */
const mostCustomers = 5000;
const mostChanges = 20_000;
const batchSize = 1000;

const changesAfter = (
  transaction: BackendTransaction,
  sequence: number,
  limit: number,
  descending = false,
): Promise<StoredChange[]> =>
  transaction.getAll(changesStore, {
    index: '',
    lower: sequence,
    lowerOpen: true,
    upper: [],
    descending,
    limit,
  }) as Promise<StoredChange[]>;

export const changedCustomers = ({ put, removed }: StoredChange): string[] => [
  ...(put.customers ?? []),
  ...(removed.customers ?? []),
];

/** How far the feed is. */
export async function latestSequence(transaction: BackendTransaction): Promise<number> {
  const [latest] = await changesAfter(transaction, 0, 1, true);
  return latest?.sequence ?? 0;
}

/** What changed after `since`; `undefined` when the feed cannot tell or has too much to tell. */
export async function customersChangedSince(
  transaction: BackendTransaction,
  since: number,
): Promise<CustomerChanges | undefined> {
  if ((await latestSequence(transaction)) < since) return undefined;
  const ids = new Set<string>();
  let sequence = since;
  for (let batch: StoredChange[]; ;) {
    batch = await changesAfter(transaction, sequence, batchSize);
    for (const change of batch) {
      // Something in between was cleared away.
      if (change.sequence !== sequence + 1) return undefined;
      sequence = change.sequence;
      for (const id of changedCustomers(change)) ids.add(id);
    }
    if (batch.length < batchSize) return { sequence, ids };
    if (ids.size > mostCustomers || sequence - since > mostChanges) return undefined;
  }
}

/** The customers of these ids as they are now, those that are there. */
export async function readCustomers(
  backend: Backend,
  ids: readonly string[],
): Promise<(Customer | undefined)[]> {
  const transaction = await backend.begin(['customers'], 'readonly');
  return Promise.all(ids.map((id) => transaction.get('customers', id) as Promise<Customer>));
}
