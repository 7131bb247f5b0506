import { expect } from '@open-wc/testing';
import { createStore } from './create-store.js';
import type { OpenStoreOptions } from './open-store-options.js';
import type { Store } from './store.js';
import { deleteShop, newShop, sampleCustomer, samplePurchase } from './testing/sample-records.js';

interface Begun {
  readonly stores: string;
  readonly durability: string | undefined;
}

/** The writing transactions that the browser is asked for during `work`. */
async function transactionsOf(work: () => Promise<unknown>): Promise<Begun[]> {
  const begun: Begun[] = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    if (mode === 'readwrite') {
      begun.push({ stores: [...stores].sort().join(' '), durability: options?.durability });
    }
    return transaction.call(this, stores, mode, options);
  };
  try {
    await work();
  } finally {
    IDBDatabase.prototype.transaction = transaction;
  }
  return begun;
}

describe('a write', () => {
  let store: Store;
  const open = async (options: Omit<OpenStoreOptions, 'shop'> = {}): Promise<void> => {
    store = await createStore({ shop: newShop(), ...options });
    await store.customers.add(sampleCustomer({ id: 'c1' }));
  };
  afterEach(async () => {
    store.close();
    await deleteShop(store.shop);
  });

  it('locks what it writes and nothing else', async () => {
    await open();
    const patch = await transactionsOf(() => store.customers.patch('c1', { region: 'Leeds' }));
    expect(patch.map(({ stores }) => stores)).to.deep.equal(['changes customers']);
    const visit = await transactionsOf(() => store.visits.add(samplePurchase('c1', 10_000)));
    expect(visit.map(({ stores }) => stores)).to.deep.equal(['changes ledger summaries visits']);
    const visits = Array.from({ length: 1_500 }, () => samplePurchase('c1', 1));
    const bulk = await transactionsOf(() => store.visits.addMany(visits));
    expect(bulk.map(({ stores }) => stores)).to.deep.equal([
      'changes summaries visits',
      'changes summaries visits',
    ]);
  });

  it('of a fact is on the disk when it is acknowledged, of a description soon after', async () => {
    await open();
    const durabilityOf = async (work: () => Promise<unknown>): Promise<unknown[]> =>
      (await transactionsOf(work)).map(({ durability }) => durability);
    expect(
      await durabilityOf(() => store.customers.patch('c1', { region: 'Leeds' })),
    ).to.deep.equal(['relaxed']);
    expect(await durabilityOf(() => store.visits.add(samplePurchase('c1', 1)))).to.deep.equal([
      'strict',
    ]);
    const both = (): Promise<unknown> =>
      Promise.all([
        store.customers.patch('c1', { region: 'York' }),
        store.visits.add(samplePurchase('c1', 1)),
      ]);
    expect(await durabilityOf(both)).to.deep.equal(['strict']);
    const visits = Array.from({ length: 1_500 }, () => samplePurchase('c1', 1));
    expect(await durabilityOf(() => store.visits.addMany(visits))).to.deep.equal([
      'relaxed',
      'strict',
    ]);
  });

  it('is as durable as the page wants it', async () => {
    await open({ durability: { customers: 'strict', visits: 'relaxed' } });
    const [customer] = await transactionsOf(() => store.customers.patch('c1', { region: 'Leeds' }));
    expect(customer?.durability).to.equal('strict');
    const visit = await transactionsOf(() => store.visits.addMany([samplePurchase('c1', 1)]));
    expect(visit[0]?.durability).to.equal('relaxed');
  });

  it('of one moment shares a transaction with the others', async () => {
    await open();
    const begun = await transactionsOf(() =>
      Promise.all(
        Array.from({ length: 1_001 }, (_, index) =>
          store.customers.add(sampleCustomer({ name: `n${index}` })),
        ),
      ),
    );
    expect(begun).to.have.length(2);
    expect(await store.customers.count()).to.equal(1_002);
  });
});

describe('a query that no index serves', () => {
  it('looks at every row and warns once, where the store is not strict', async () => {
    const store = await createStore({ shop: newShop(), persistence: 'memory' });
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => warnings.push(message);
    try {
      for (const region of ['Leeds', 'York', 'Leeds']) {
        await store.customers.add(sampleCustomer({ name: region, region }));
      }
      const where = { region: 'Leeds' };
      expect(await store.customers.query({ where })).to.have.length(2);
      expect(await store.customers.count({ where })).to.equal(2);
      const order = { by: 'region', direction: 'descending' } as const;
      const [last] = await store.customers.query({ order, limit: 1 });
      expect(last?.region).to.equal('York');
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('region');
    store.close();
  });
});
