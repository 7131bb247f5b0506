import { expect, waitUntil } from '@open-wc/testing';
import { collections } from '@patronkit/records/collections.js';
import { createStore } from './create-store.js';
import { openStore } from './open-store.js';
import { answer } from './request.js';
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

/** Whether this browser would notice the loss of the shop's database. */
const isMarked = (shop: string): boolean => localStorage.getItem(`patronkit:${shop}`) !== null;

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
    await waitUntil(() => isMarked(shop));
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

  it('a database deleted while it is open is made anew, and the loss told', async () => {
    store = await createStore({ shop });
    await store.customers.add(sampleCustomer());
    await waitUntil(() => isMarked(shop));
    const live = store.customers.liveCount();
    const stop = live.subscribe(() => undefined);
    await waitUntil(() => live.peek().value === 1);
    // By others than us: its mark is still there.
    await answer(indexedDB.deleteDatabase(`patronkit:${shop}`));
    await waitUntil(() => store!.status.peek().error?.code === 'data-loss');
    await waitUntil(() => live.peek().value === 0);
    await store.customers.add(sampleCustomer());
    await waitUntil(() => live.peek().value === 1);
    stop();
  });

  it('a database that is gone at the next opening is told, until the loss is accepted', async () => {
    store = await createStore({ shop });
    await store.customers.add(sampleCustomer());
    await waitUntil(() => isMarked(shop));
    store.close();
    const mark = localStorage.getItem(`patronkit:${shop}`)!;
    await deleteShop(shop);
    localStorage.setItem(`patronkit:${shop}`, mark);

    store = await createStore({ shop });
    await waitUntil(() => store!.status.peek().error?.code === 'data-loss');
    await store.customers.add(sampleCustomer());
    store.close();

    store = await createStore({ shop });
    await waitUntil(() => store!.status.peek().error?.code === 'data-loss');
    await (await store.administration()).acceptDataLoss();
    expect(store.status.peek().error).to.equal(undefined);
    store.close();

    store = await createStore({ shop });
    await store.administration();
    expect(store.status.peek().error).to.equal(undefined);
    expect(await store.customers.count()).to.equal(1);
  });

  it('a page that only reads marks nothing', async () => {
    store = await createStore({ shop });
    await store.customers.count();
    await store.local.set('draft', 'words');
    expect(isMarked(shop)).to.equal(false);
  });

  it('a database that the browser calls damaged is told as lost', async () => {
    const { open } = IDBFactory.prototype;
    const damaged: typeof open = function (this: IDBFactory, ...asked) {
      const request = open.apply(this, asked);
      request.addEventListener('upgradeneeded', (event) =>
        Object.defineProperty(event, 'dataLoss', { value: 'total' }),
      );
      return request;
    };
    await replaced(IDBFactory.prototype, 'open', damaged, async () => {
      store = await createStore({ shop });
    });
    await waitUntil(() => store!.status.peek().error?.code === 'data-loss');
    expect(store!.status.peek().error!.message).to.contain('damaged');
  });

  it('a customer base that cannot be opened is not hidden behind an empty one in memory', async () => {
    store = await createStore({ shop });
    await store.customers.add(sampleCustomer());
    await waitUntil(() => isMarked(shop));
    store.close();
    store = undefined;
    const failing = (): never => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    await replaced(IDBFactory.prototype, 'open', failing, async () => {
      expect((await rejectionOf(createStore({ shop }))).code).to.equal('storage');
    });
    store = await createStore({ shop });
    expect(await store.customers.count()).to.equal(1);
  });

  it('a database that only opens after a moment is waited for', async () => {
    store = await createStore({ shop });
    await store.customers.add(sampleCustomer());
    store.close();
    localStorage.removeItem(`patronkit:${shop}`);
    const { open } = IDBFactory.prototype;
    let attempts = 0;
    const held: typeof open = function (this: IDBFactory, ...asked) {
      if (++attempts < 3) {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      }
      return open.apply(this, asked);
    };
    await replaced(IDBFactory.prototype, 'open', held, async () => {
      store = await createStore({ shop });
    });
    expect(store.status.peek().persistence).to.equal('indexeddb');
    expect(await store.customers.count()).to.equal(1);
  });

  it('a full disk is shown until something can be saved again', async () => {
    store = await createStore({ shop });
    const full = (): never => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await replaced(IDBObjectStore.prototype, 'add', full, async () => {
      await rejectionOf(store!.customers.add(sampleCustomer()));
    });
    expect(store.status.peek().error?.code).to.equal('quota');
    await store.customers.add(sampleCustomer());
    expect(store.status.peek().error).to.equal(undefined);
  });

  const lostConnection = (): DOMException =>
    new DOMException('Connection to Indexed Database server lost.', 'UnknownError');

  it('a connection that Safari has lost is left for a new one', async () => {
    store = await createStore({ shop });
    const { id } = await store.customers.add(sampleCustomer());
    const { transaction } = IDBDatabase.prototype;
    const dead = new Set<IDBDatabase>();
    const lost: typeof transaction = function (this: IDBDatabase, ...asked) {
      if (!dead.size) dead.add(this);
      if (dead.has(this)) throw lostConnection();
      return transaction.apply(this, asked);
    };
    await replaced(IDBDatabase.prototype, 'transaction', lost, async () => {
      expect((await store!.customers.get(id))?.name).to.equal('Anna Weber');
      await store!.customers.patch(id, { name: 'Anna Koch' });
    });
    expect(dead.size).to.equal(1);
  });

  it('a connection lost in the middle of a write is told, and the next write succeeds', async () => {
    store = await createStore({ shop });
    const { add } = IDBObjectStore.prototype;
    const broken = new Set<IDBDatabase>();
    const losing: typeof add = function (this: IDBObjectStore, ...values) {
      const request = add.apply(this, values);
      broken.add(this.transaction.db);
      Object.defineProperty(this.transaction, 'error', { value: lostConnection() });
      this.transaction.abort();
      return request;
    };
    await replaced(IDBObjectStore.prototype, 'add', losing, async () => {
      const error = await rejectionOf(store!.customers.add(sampleCustomer()));
      expect(error.code).to.equal('connection-lost');
    });
    await store.customers.add(sampleCustomer());
    expect(await store.customers.count()).to.equal(1);
    expect(() => [...broken][0]!.transaction('customers')).to.throw();
    await waitUntil(() => store!.status.peek().error === undefined);
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

  it('a page without BroadcastChannel works alone, and catches up when it is looked at', async () => {
    const refusing = class {
      constructor() {
        throw new DOMException('not here', 'SecurityError');
      }
    } as unknown as typeof BroadcastChannel;
    await replaced(globalThis, 'BroadcastChannel', refusing, async () => {
      store = await createStore({ shop });
      // Loads what connects the tabs.
      await store.prepareToWrite();
    });
    const live = store!.customers.liveCount();
    const stop = live.subscribe(() => undefined);
    await store!.customers.add(sampleCustomer());
    await waitUntil(() => live.peek().value === 1);
    const other = await createStore({ shop });
    await other.customers.add(sampleCustomer());
    other.close();
    expect(live.peek().value).to.equal(1);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => live.peek().value === 2);
    stop();
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
      4,
      'customers updatedAt name owner+updatedAt stage+updatedAt referredBy',
      'contacts customer+name',
      'visits at [customer+at] kind+at staff+at',
      'corrections at visit+at customer+at',
      'notes customer+at',
      'feedback at customer+at measure+at visit',
      'ledger customer+at',
      'consents customer+at',
      'consentWordings',
      'staff name',
      'settings',
      'summaries spend lastVisitAt visits tier+spend tierReviewAt',
    ]);
  });
});
