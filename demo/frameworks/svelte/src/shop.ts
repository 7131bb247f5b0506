import { configureElements } from '@patronkit/elements/shared/configure.js';
import { usePlugin } from '@patronkit/elements/shared/use-plugin.js';
import grading from '@patronkit/plugins/grading/grading.js';
import { openStore } from '@patronkit/store/open-store.js';

export const ada = 'c_12';

export const store = openStore({ shop: 'svelte-demo' });
configureElements({ store, staff: 's_1' });
void usePlugin(grading);

/** A shop that opens for the first time knows nobody yet. */
export async function welcomeAda() {
  const { customers } = await store;
  if (!(await customers.get(ada))) {
    await customers.add({
      id: ada,
      name: 'Ada Lovelace',
      kind: 'person',
      stage: 'keep',
      contactWays: [],
    });
  }
}

export async function sellTea() {
  const { visits } = await store;
  await visits.add({
    customer: ada,
    at: Date.now(),
    kind: 'purchase',
    channel: 'in-person',
    amount: { minor: 2450, currency: 'GBP' },
  });
}
