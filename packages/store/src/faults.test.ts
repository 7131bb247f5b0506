import { expect, waitUntil } from '@open-wc/testing';
import { collections } from '@patronkit/records/collections.js';
import { createStore } from './create-store.js';
import { openStore } from './open-store.js';
import { schemaVersion } from './schema-version.js';
import { storageFailure } from './storage-failure.js';
import type { Store } from './store.js';
import {
  deleteShop,
  newShop,
  rejectionOf,
  sampleCustomer,
  samplePurchase,
} from './testing/sample-records.js';
import { upgradeDatabase } from './upgrade-database.js';

const raw = (shop: string, version?: number, upgrade?: (database: IDBDatabase) => void) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`patronkit:${shop}`, version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Replaces a method for as long as `during` runs. */
async function replaced<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  method: Owner[Name],
  during: () => Promise<void>,
): Promise<void> {
  const original = owner[name];
  owner[name] = method;
  try {
    await during();
  } finally {
    owner[name] = original;
  }
}

describe('when the browser fails', () => {
  let shop: string;
  let store: Store | undefined;
  beforeEach(() => {
    shop = newShop();
  });
  afterEach(async () => {
    store?.close();
    store = undefined;
    await deleteShop(shop);
  });

  it('a full disk is told and leaves nothing half-written', async () => {
    store = await createStore({ shop });
    const { id } = await store.customers.add(sampleCustomer());
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    const full: typeof put = function (this: IDBObjectStore, ...values) {
      if (++puts === 2) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, values);
    };
    await replaced(IDBObjectStore.prototype, 'put', full, async () => {
      const error = await rejectionOf(store!.visits.add(samplePurchase(id, 5_000)));
      expect(error.code).to.equal('quota');
    });
    expect(puts).to.equal(2);
    expect(await store.visits.count()).to.equal(0);
    expect(await store.summaries.count()).to.equal(0);
    expect(await store.changes.since(0)).to.have.length(1);
    await store.visits.add(samplePurchase(id, 5_000));
    expect(await store.visits.count()).to.equal(1);
  });

  it('an aborted transaction is told and leaves nothing half-written', async () => {
    store = await createStore({ shop });
    const { add } = IDBObjectStore.prototype;
    const aborting: typeof add = function (this: IDBObjectStore, ...values) {
      const request = add.apply(this, values);
      this.transaction.abort();
      return request;
    };
    await replaced(IDBObjectStore.prototype, 'add', aborting, async () => {
      const error = await rejectionOf(store!.customers.add(sampleCustomer()));
      expect(error.code).to.equal('storage');
    });
    expect(await store.customers.count()).to.equal(0);
  });

  it('a database of a newer version is left alone', async () => {
    (await raw(shop, schemaVersion + 1)).close();
    const error = await rejectionOf(openStore({ shop }));
    expect(error.code).to.equal('newer-schema');
    expect((await rejectionOf(openStore({ shop }))).code).to.equal('newer-schema');
  });

  it('a newer version that takes over while it is open is told', async () => {
    store = await createStore({ shop });
    (await raw(shop, schemaVersion + 1)).close();
    await waitUntil(() => store!.status.peek().error?.code === 'newer-schema');
    expect((await rejectionOf(store.customers.count())).code).to.equal('newer-schema');
  });

  it('a tab that does not let go of an older version is told after a while', async () => {
    const asleep = await raw(shop, schemaVersion);
    const { open } = IDBFactory.prototype;
    const newer: typeof open = function (this: IDBFactory, name, version = 1) {
      return open.call(this, name, version + 1);
    };
    const { setTimeout: wait } = globalThis;
    const soon = ((handler: () => void) => wait(handler)) as typeof setTimeout;
    await replaced(IDBFactory.prototype, 'open', newer, () =>
      replaced(globalThis, 'setTimeout', soon, async () => {
        const error = await rejectionOf(upgradeDatabase(`patronkit:${shop}`));
        expect(storageFailure(error, 'opening').code).to.equal('blocked');
      }),
    );
    asleep.close();
  });

  it('refused IndexedDB leaves a store in memory that says so', async () => {
    const refusing = (): never => {
      throw new DOMException('not here', 'SecurityError');
    };
    await replaced(IDBFactory.prototype, 'open', refusing, async () => {
      store = await createStore({ shop });
    });
    expect(store!.status.peek()).to.include({ persistence: 'memory' });
    expect(store!.status.peek().reason).to.contain('SecurityError');
    const { id } = await store!.customers.add(sampleCustomer());
    expect((await store!.customers.get(id))?.name).to.equal('Anna Weber');
  });

  it('a deleted database is made anew at the next use', async () => {
    store = await createStore({ shop });
    await store.customers.add(sampleCustomer());
    await deleteShop(shop);
    await waitUntil(() => store!.status.peek().error?.code === 'closed');
    expect(await store.customers.count()).to.equal(0);
    await waitUntil(() => store!.status.peek().error === undefined);
    await store.customers.add(sampleCustomer());
    expect(await store.customers.count()).to.equal(1);
  });

  it('a browser whose getAll knows no direction answers the same', async () => {
    store = await createStore({ shop });
    for (const name of ['Anna', 'Bea', 'Carl']) await store.customers.add(sampleCustomer({ name }));
    const { getAllRecords } = IDBObjectStore.prototype as { getAllRecords?: unknown };
    delete (IDBObjectStore.prototype as { getAllRecords?: unknown }).getAllRecords;
    const order = { by: 'name', direction: 'descending' } as const;
    const newest = await store.customers.query({ order, limit: 2 });
    if (getAllRecords) Object.assign(IDBObjectStore.prototype, { getAllRecords });
    expect(newest.map(({ name }) => name)).to.deep.equal(['Carl', 'Bea']);
  });

  it('a page without BroadcastChannel works alone', async () => {
    const refusing = class {
      constructor() {
        throw new DOMException('not here', 'SecurityError');
      }
    } as unknown as typeof BroadcastChannel;
    await replaced(globalThis, 'BroadcastChannel', refusing, async () => {
      store = await createStore({ shop });
    });
    await store!.customers.add(sampleCustomer());
    expect(await store!.customers.count()).to.equal(1);
  });
});

describe('the schema', () => {
  it('is made from nothing, with every collection and index', async () => {
    const shop = newShop();
    (await createStore({ shop })).close();
    const database = await raw(shop);
    const transaction = database.transaction(database.objectStoreNames);
    for (const [name, { indexes, clusteredBy }] of Object.entries(collections)) {
      const { keyPath, indexNames } = transaction.objectStore(name);
      const others = indexes.filter((fields) => String(fields) !== String(clusteredBy));
      const names = others.map((fields) => fields.join('+'));
      expect(Array.from(indexNames)).to.have.members(clusteredBy ? ['', ...names] : names);
      expect(keyPath).to.deep.equal(clusteredBy ? [...clusteredBy, 'id'] : 'id');
    }
    expect(database.version).to.equal(schemaVersion);
    database.close();
    await deleteShop(shop);
  });

  it('has a new version number for every change of collections and indexes', () => {
    const stored = Object.entries(collections).map(([name, { indexes, clusteredBy = [] }]) =>
      [name, ...indexes.map((fields) => fields.join('+'))]
        .map((index) => (index === clusteredBy.join('+') ? `[${index}]` : index))
        .join(' '),
    );
    // Whoever has to change this list raises `schemaVersion` too.
    expect([schemaVersion, ...stored]).to.deep.equal([
      2,
      'customers updatedAt name owner+updatedAt stage+updatedAt',
      'contacts customer+name',
      'visits at [customer+at] kind+at staff+at',
      'corrections at visit+at customer+at',
      'notes customer+at',
      'feedback at customer+at measure+at',
      'ledger customer+at',
      'consents customer+at',
      'staff name',
      'settings',
      'summaries spend lastVisitAt visits tier+spend tierReviewAt',
    ]);
  });
});
