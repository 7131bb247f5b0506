import { expect } from '@open-wc/testing';
import { createStore } from './create-store.js';
import { deleteShop, newShop, sampleCustomer, samplePurchase } from './testing/sample-records.js';
import { storeBehaviour } from './testing/store-behaviour.js';

describe('a store in IndexedDB', () => {
  storeBehaviour('indexeddb');

  it('finds nobody by an empty id, also in a page that has only just begun', async () => {
    const shop = newShop();
    const before = await createStore({ shop });
    await before.customers.add(sampleCustomer({ id: 'c1' }));
    const store = await createStore({ shop });
    expect(await store.customers.query({ where: { id: '' } })).to.deep.equal([]);
    before.close();
    store.close();
    await deleteShop(shop);
  });

  it('looks for a customer’s visits of one kind among the customer’s, not among all', async () => {
    const store = await createStore({ shop: newShop() });
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    await store.visits.add(samplePurchase('c1', 100));
    const { index } = IDBObjectStore.prototype;
    const used: string[] = [];
    IDBObjectStore.prototype.index = function (name) {
      used.push(name);
      return index.call(this, name);
    };
    try {
      const where = { customer: 'c1', kind: 'purchase' } as const;
      expect(await store.visits.count({ where })).to.equal(1);
      expect(await store.visits.query({ where, order: { by: 'at' } })).to.have.length(1);
      expect(used).to.not.include('kind+at');
      await store.visits.count({ where: { kind: 'purchase' } });
      expect(used).to.include('kind+at');
    } finally {
      IDBObjectStore.prototype.index = index;
    }
    store.close();
    await deleteShop(store.shop);
  });
});
