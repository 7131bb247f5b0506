import { expect } from '@open-wc/testing';
import { createStore } from '../create-store.js';
import type { Store } from '../store.js';
import type { StoreAdministration } from '../store-administration.js';
import { deleteShop, newShop, sampleCustomer } from '../testing/sample-records.js';

const day = 86_400_000;

/** Stands in for `navigator.storage`, which WebKitGTK and plain http pages lack. */
function withStorage(storage: Partial<StorageManager> | undefined): void {
  Object.defineProperty(navigator, 'storage', { configurable: true, value: storage });
}
function realStorage(): void {
  delete (navigator as { storage?: unknown }).storage;
}

describe('the state of the backup', () => {
  let shop: string;
  let store: Store;
  let administration: StoreAdministration;
  let clock: number;
  const open = async (): Promise<void> => {
    store = await createStore({ shop, now: () => clock });
    administration = await store.administration();
  };
  beforeEach(async () => {
    shop = newShop();
    clock = Date.UTC(2026, 0, 1);
    await open();
  });
  afterEach(async () => {
    store.close();
    await deleteShop(shop);
  });

  it('counts what has changed since the last export', async () => {
    const state = await administration.backupState();
    expect(state.peek()).to.include({ changesSinceExport: 0, isExportDue: false });
    await store.customers.add(sampleCustomer());
    await store.customers.addMany([sampleCustomer(), sampleCustomer()]);
    expect(state.peek()).to.include({ changesSinceExport: 2, isExportDue: false });
    expect(state.peek()).not.to.have.property('exportedAt');

    clock += day;
    await administration.rememberExport();
    expect(state.peek()).to.include({ changesSinceExport: 0, exportedAt: clock });
    await store.customers.add(sampleCustomer());
    expect(state.peek().changesSinceExport).to.equal(1);
  });

  it('is kept for the next time', async () => {
    await store.customers.add(sampleCustomer());
    await administration.rememberExport();
    await store.customers.add(sampleCustomer());
    store.close();
    await open();
    const state = await administration.backupState();
    expect(state.peek()).to.include({ changesSinceExport: 1, exportedAt: clock });
  });

  it('asks for an export when a change has waited for a week', async () => {
    await store.customers.add(sampleCustomer());
    clock += 7 * day;
    const state = await administration.backupState();
    expect(state.peek().isExportDue).to.equal(true);
    await administration.rememberExport();
    expect(state.peek().isExportDue).to.equal(false);
  });

  it('tells how much room there is, where the browser does', async () => {
    withStorage({ persisted: async () => false, estimate: async () => ({ usage: 5, quota: 50 }) });
    expect((await administration.backupState()).peek()).to.include({ usage: 5, quota: 50 });
    withStorage(undefined);
    expect((await administration.backupState()).peek()).not.to.have.property('quota');
    realStorage();
  });
});

describe('the browser’s promise to keep the records', () => {
  let shop: string;
  let store: Store;
  let asked: number;
  let grants: boolean;
  let granted: boolean;
  beforeEach(async () => {
    asked = 0;
    grants = granted = false;
    withStorage({
      async persist() {
        asked++;
        return (granted = grants);
      },
      persisted: async () => granted,
      estimate: async () => ({}),
    });
    shop = newShop();
    store = await createStore({ shop });
  });
  afterEach(async () => {
    realStorage();
    store.close();
    await deleteShop(shop);
  });

  it('is not asked for by opening and saving', async () => {
    await store.customers.add(sampleCustomer());
    expect(asked).to.equal(0);
  });

  it('is asked for once, and the answer kept', async () => {
    const administration = await store.administration();
    const state = await administration.backupState();
    expect(await administration.askToPersist()).to.equal('best-effort');
    expect(state.peek()).to.include({ storagePromise: 'best-effort', wasAsked: true });
    expect(await administration.askToPersist()).to.equal('best-effort');
    expect(asked).to.equal(1);
  });

  it('is asked for again when a person wants it', async () => {
    const administration = await store.administration();
    await administration.askToPersist();
    grants = true;
    expect(await administration.askToPersist(true)).to.equal('persistent');
    expect((await administration.backupState()).peek().storagePromise).to.equal('persistent');
    expect(await administration.askToPersist()).to.equal('persistent');
    expect(asked).to.equal(2);
  });

  it('is not to be had where records live in memory', async () => {
    const memory = await createStore({ shop, persistence: 'memory' });
    const administration = await memory.administration();
    expect(await administration.askToPersist()).to.equal('unavailable');
    expect((await administration.backupState()).peek().storagePromise).to.equal('unavailable');
    expect(asked).to.equal(0);
    memory.close();
  });

  it('is not to be had on plain http pages', async () => {
    withStorage(undefined);
    const administration = await store.administration();
    expect(await administration.askToPersist()).to.equal('unavailable');
    expect((await administration.backupState()).peek()).not.to.have.property('quota');
  });
});
