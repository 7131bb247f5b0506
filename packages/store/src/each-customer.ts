import type { Customer } from '@patronkit/records/customer.js';
import type { Key } from './backend.js';
import { inSlices } from './page-turn.js';
import type { StoreContext } from './store-context.js';

const batchSize = 150;

/**
 * Shows `visit` every stored customer, in batches and slices that leave the page its turns.
 * @param order by id, or by name and then id
 */
export async function eachCustomer(
  { backend }: Pick<StoreContext, 'backend'>,
  visit: (customer: Customer) => void,
  order: 'id' | 'name' = 'id',
): Promise<void> {
  // Keys of an index are lists; a list in a list is behind all texts.
  const upper = order === 'name' ? [[]] : [];
  let lower: Key = order === 'name' ? [] : '';
  for (;;) {
    const transaction = await backend.begin(['customers'], 'readonly');
    const batch = (await transaction.getAll('customers', {
      index: order === 'name' ? order : '',
      lower,
      lowerOpen: true,
      upper,
      descending: false,
      limit: batchSize,
    })) as Customer[];
    await inSlices(batch, visit);
    if (batch.length < batchSize) return;
    const { name, id } = batch.at(-1)!;
    lower = order === 'name' ? [name, id] : id;
  }
}
