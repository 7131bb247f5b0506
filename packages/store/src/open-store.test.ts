import { expect } from '@open-wc/testing';
import { openStore } from './open-store.js';

const customer = { name: '王小明', kind: 'person', contactWays: [], stage: 'keep' } as const;
let count = 0;
const newShop = (): string => `open-store-${Date.now()}-${count++}`;

describe('openStore', () => {
  for (const persistence of ['indexeddb', 'memory'] as const) {
    it(`saves and finds in ${persistence}`, async () => {
      const store = await openStore({ shop: newShop(), persistence });
      expect(store.status.peek().persistence).to.equal(persistence);
      const added = await store.customers.add(customer);
      expect(await store.customers.get(added.id)).to.deep.equal(added);
      await store.visits.add({
        customer: added.id,
        at: Date.now(),
        kind: 'purchase',
        channel: 'in-person',
        amount: { minor: 10500, currency: 'GBP' },
      });
      const summary = await store.summaries.get(added.id);
      expect(summary?.spend).to.equal(10500);
      const [entry] = await store.ledger.query({ where: { customer: added.id } });
      expect(entry?.points).to.equal(10);
      expect(await store.customers.query({ where: { id: ['x', added.id] } })).to.have.length(1);
      store.close();
    });

    it(`keeps live queries up to date in ${persistence}`, async () => {
      const store = await openStore({ shop: newShop(), persistence });
      const seen: unknown[] = [];
      const stop = store.customers.live().subscribe((live) => {
        seen.push(live.value?.map(({ name }) => name) ?? live.status);
      });
      await store.customers.add(customer);
      await store.customers.add({ ...customer, name: 'Anna' });
      stop();
      expect(seen.at(-1)).to.deep.equal(['王小明', 'Anna']);
      store.close();
    });
  }
});
