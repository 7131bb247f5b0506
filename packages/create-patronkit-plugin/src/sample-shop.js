/** A file of the new project: the shop its development page shows. */
export const sampleShop = `import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import '@patronkit/elements/command-palette/define.js';
import '@patronkit/elements/customer-card/define.js';
import '@patronkit/elements/customer-search/define.js';
import '@patronkit/elements/feedback-form/define.js';
import '@patronkit/elements/loyalty-badge/define.js';
import '@patronkit/elements/plugin-manager/define.js';
import '@patronkit/elements/plugin-panel/define.js';
import '@patronkit/elements/visit-log/define.js';

/** A shop in this browser, so that what your plugin keeps is still there after a reload. */
export async function openSampleShop(): Promise<Store> {
  const store = await openStore({ shop: 'plugin-dev' });
  if (await store.customers.get('c_1')) return store;
  await store.customers.add({
    id: 'c_1',
    name: 'Ada Lovelace',
    kind: 'person',
    stage: 'keep',
    birthday: '1990-12-10',
    contactWays: [],
  });
  await store.visits.add({
    customer: 'c_1',
    at: Date.now(),
    kind: 'visit',
    channel: 'in-person',
    words: 'Asked for Earl Grey',
  });
  return store;
}
`;
