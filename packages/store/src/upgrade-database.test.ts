import { expect } from '@open-wc/testing';
import { createStore } from './create-store.js';
import { schemaVersion } from './schema-version.js';
import { deleteShop, newShop, samplePurchase } from './testing/sample-records.js';

/** Collections of version 1 (0.1.0) and their indexes, as they were released. */
const versionOne = {
  customers: ['updatedAt', 'name', 'owner+updatedAt', 'stage+updatedAt'],
  contacts: ['customer+name'],
  visits: ['at', 'customer+at', 'kind+at', 'staff+at'],
  corrections: ['at', 'visit+at', 'customer+at'],
  notes: ['customer+at'],
  feedback: ['at', 'customer+at', 'measure+at'],
  ledger: ['customer+at'],
  consents: ['customer+at'],
  staff: ['name'],
  settings: [],
  summaries: ['spend', 'lastVisitAt', 'visits', 'tier+spend', 'tierReviewAt'],
};

const customer = { id: 'c1', name: 'Anna Weber', kind: 'person', stage: 'keep', contactWays: [] };
const filled = (shop: string) => ({ shop, createdAt: 1, updatedAt: 1 });

/** More visits than are moved at a time, some at the same instant. */
const visitsOf = (shop: string) =>
  Array.from({ length: 1_200 }, (_, index) => ({
    ...samplePurchase(index % 3 ? 'c1' : 'c2', 100, { at: 1_000 + (index >> 1) }),
    ...filled(shop),
    id: `v${String((index * 7) % 1_200).padStart(4, '0')}`,
  }));

function makeVersionOne(shop: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`patronkit:${shop}`, 1);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore('changes', { keyPath: 'sequence', autoIncrement: true });
      database.createObjectStore('local');
      for (const [name, indexes] of Object.entries(versionOne)) {
        const store = database.createObjectStore(name, { keyPath: 'id' });
        for (const index of indexes) store.createIndex(index, [...index.split('+'), 'id']);
      }
      const { transaction } = request;
      transaction!.objectStore('customers').add({ ...customer, ...filled(shop) });
      for (const visit of visitsOf(shop)) transaction!.objectStore('visits').add(visit);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

const open = (shop: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(`patronkit:${shop}`);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

describe('a database of version 1', () => {
  it('keeps every record, finds it by id and by customer, and takes new ones', async () => {
    const shop = newShop();
    await makeVersionOne(shop);
    const store = await createStore({ shop });
    expect((await store.customers.get('c1'))?.name).to.equal('Anna Weber');
    const visits = visitsOf(shop);
    expect(await store.visits.count()).to.equal(visits.length);
    expect(await store.visits.get('v0700')).to.deep.equal(visits.find(({ id }) => id === 'v0700'));
    const order = { by: 'at', direction: 'descending' } as const;
    const latest = await store.visits.query({ where: { customer: 'c1' }, order, limit: 3 });
    const expected = visits
      .filter((visit) => visit.customer === 'c1')
      .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
    expect(latest).to.deep.equal(expected.slice(0, 3));
    const added = await store.visits.add(samplePurchase('c1', 100));
    expect(await store.visits.get(added.id)).to.deep.equal(added);
    store.close();

    const database = await open(shop);
    expect(database.version).to.equal(schemaVersion);
    const names = Array.from(database.objectStoreNames);
    expect(names.filter((name) => name.includes('older'))).to.deep.equal([]);
    expect(names).to.include.members(['$searchBlocks', '$imports', '$audit', '$system']);
    database.close();
    await deleteShop(shop);
  });
});

describe('a database of this version', () => {
  it('is opened as it is', async () => {
    const shop = newShop();
    const first = await createStore({ shop });
    const { id } = await first.customers.add({ ...customer, kind: 'person', stage: 'keep' });
    const visit = await first.visits.add(samplePurchase(id, 100));
    first.close();
    const second = await createStore({ shop });
    expect(await second.visits.get(visit.id)).to.deep.equal(visit);
    expect(await second.summaries.get(id)).to.include({ visits: 1 });
    second.close();
    await deleteShop(shop);
  });
});
