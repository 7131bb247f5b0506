import type { Customer } from '@patronkit/records/customer.js';
import { inSlices } from './page-turn.js';
import type { StoreContext } from './store-context.js';

const batchSize = 150;

/** Shows `visit` every stored customer, in batches and slices that leave the page its turns. */
export async function eachCustomer(
  { backend }: StoreContext,
  visit: (customer: Customer) => void,
): Promise<void> {
  let lower = '';
  for (;;) {
    const transaction = await backend.begin(['customers'], 'readonly');
    const batch = (await transaction.getAll('customers', {
      index: '',
      lower,
      lowerOpen: true,
      upper: [],
      descending: false,
      limit: batchSize,
    })) as Customer[];
    await inSlices(batch, visit);
    if (batch.length < batchSize) return;
    lower = batch.at(-1)!.id;
  }
}
