import type { Customer } from '@patronkit/records/customer.js';
import { inSlices } from './page-turn.js';
import type { StoreContext } from './store-context.js';
import { storedBatches } from './stored-batches.js';

const batchSize = 150;

const orders = {
  id: { keyOf: ({ id }: Customer) => id },
  name: { index: 'name', keyOf: ({ name, id }: Customer) => [name, id] },
};

/**
 * Shows `visit` every stored customer, in batches and slices that leave the page its turns.
 * @param order by id, or by name and then id
 */
export async function eachCustomer(
  { backend }: Pick<StoreContext, 'backend'>,
  visit: (customer: Customer) => void,
  order: keyof typeof orders = 'id',
): Promise<void> {
  const batches = storedBatches(backend, 'customers', { ...orders[order], size: batchSize });
  for await (const batch of batches) await inSlices(batch, visit);
}
