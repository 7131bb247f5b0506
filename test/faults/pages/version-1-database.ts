import { collectionNames } from '@patronkit/records/collections.js';
import { createStore } from '@patronkit/store/create-store.js';
import { sampleCustomer, samplePurchase } from '@patronkit/store/testing/sample-records.js';
import type { Fact } from './kill-plan.js';

/** Collections and indexes as version 0.1.0 made them. */
const version1: Readonly<Record<string, readonly (readonly string[])[]>> = {
  customers: [['updatedAt'], ['name'], ['owner', 'updatedAt'], ['stage', 'updatedAt']],
  contacts: [['customer', 'name']],
  visits: [['at'], ['customer', 'at'], ['kind', 'at'], ['staff', 'at']],
  corrections: [['at'], ['visit', 'at'], ['customer', 'at']],
  notes: [['customer', 'at']],
  feedback: [['at'], ['customer', 'at'], ['measure', 'at']],
  ledger: [['customer', 'at']],
  consents: [['customer', 'at']],
  staff: [['name']],
  settings: [],
  summaries: [['spend'], ['lastVisitAt'], ['visits'], ['tier', 'spend'], ['tierReviewAt']],
};

function makeStores(database: IDBDatabase): void {
  for (const [name, indexes] of Object.entries(version1)) {
    const store = database.createObjectStore(name, { keyPath: 'id' });
    for (const fields of indexes) store.createIndex(fields.join('+'), [...fields, 'id']);
  }
  database.createObjectStore('changes', { keyPath: 'sequence', autoIncrement: true });
  database.createObjectStore('local');
}

/** A browser that was killed holds its files for a moment still, and the next one cannot open them. */
async function openVersion1(shop: string): Promise<IDBDatabase> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await openOnce(shop);
    } catch (error) {
      if ((error as Error).name !== 'UnknownError' || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function openOnce(shop: string): Promise<IDBDatabase> {
  const request = indexedDB.open(`patronkit:${shop}`, 1);
  request.onupgradeneeded = () => makeStores(request.result);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Makes a customer base as version 0.1.0 left them behind: 40 customers with 1,000 purchases.
 * Resolves with what is in it.
 */
export async function makeVersion1Database(shop: string, tag: string): Promise<Fact[]> {
  const source = await createStore({ shop, persistence: 'memory' });
  const customers = Array.from({ length: 40 }, (_, index) => `${tag}-v1-${index}`);
  await source.customers.addMany(
    customers.map((id) => sampleCustomer({ id, name: `Old ${id}`, taste: '0' })),
  );
  const visits = Array.from({ length: 1_000 }, (_, index) => `${tag}-v1-visit-${index}`);
  await source.visits.addMany(
    visits.map((id, index) => samplePurchase(customers[index % 40]!, 100 * index, { id })),
  );
  const changes = await source.changes.since(0);
  const rows = new Map<string, readonly unknown[]>();
  for (const name of collectionNames) rows.set(name, await source[name].query());

  // The browser killed before may still hold the files.
  const database = await openVersion1(shop).catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return openVersion1(shop);
  });
  const transaction = database.transaction(database.objectStoreNames, 'readwrite', {
    durability: 'strict',
  });
  for (const name of collectionNames) {
    for (const row of rows.get(name)!) transaction.objectStore(name).put(row);
  }
  for (const { sequence, stamp, entries } of changes) {
    const put: Record<string, string[]> = {};
    for (const { collection, id } of entries) (put[collection] ??= []).push(id);
    transaction.objectStore('changes').put({ sequence, stamp, put, removed: {} });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
  source.close();
  return [
    ...customers.map((id) => ({ type: 'put', collection: 'customers', id }) as const),
    ...visits.map((id) => ({ type: 'put', collection: 'visits', id }) as const),
  ];
}
