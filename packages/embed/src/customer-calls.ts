import type { Store } from '@patronkit/store/store.js';
import type { UnknownCustomer } from './patron-api.js';

/** Adds the customer if the shop does not know the id yet; else changes only what is given. */
export async function introduceCustomer(store: Store, customer: UnknownCustomer): Promise<void> {
  await store.transaction(['customers'], async ({ customers }) => {
    const { id, ...given } = customer;
    if (await customers.get(id)) await customers.patch(id, given);
    else await customers.add({ kind: 'person', stage: 'attract', contactWays: [], ...customer });
  });
}
