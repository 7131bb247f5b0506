import type { BenchCustomer, BenchVisit } from '../data/bench-records.js';
import { searchTextOf } from '../data/bench-records.js';
import { inBatches } from './in-batches.js';
import type { BenchStore, StoreAdapter } from './store-adapter.js';
import { createVisitListeners } from './visit-listeners.js';

// IndexedDB by hand, fair but plain: what a good developer writes in an afternoon. Two object
// stores, a compound index for each question, relaxed durability, bulk writes by the thousand.
// Descending answers come by a cursor, as was usual before getAll knew directions. Live queries read
// again when the customer's visits have changed.

const resultOf = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('raw', 1);
  request.onupgradeneeded = () => {
    const database = request.result;
    database
      .createObjectStore('customers', { keyPath: 'id' })
      .createIndex('stage', ['stage', 'updatedAt']);
    database
      .createObjectStore('visits', { keyPath: 'id' })
      .createIndex('customer', ['customer', 'at']);
  };
  return resultOf(request);
}

function readBackwards<Row>(index: IDBIndex, first: string, limit: number): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const rows: Row[] = [];
    const request = index.openCursor(IDBKeyRange.bound([first], [first, []]), 'prev');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(rows);
      rows.push(cursor.value as Row);
      if (rows.length === limit) resolve(rows);
      else cursor.continue();
    };
  });
}

export const adapter: StoreAdapter = {
  acrossTabs: true,
  async open(): Promise<BenchStore> {
    const database = await openDatabase();
    const listeners = createVisitListeners();
    const read = (name: string): IDBObjectStore => database.transaction(name).objectStore(name);
    const write = (name: string): IDBTransaction =>
      database.transaction(name, 'readwrite', { durability: 'relaxed' });

    const addAll = (name: string, rows: readonly object[]): Promise<void> =>
      inBatches(rows, (batch) => {
        const transaction = write(name);
        const store = transaction.objectStore(name);
        for (const row of batch) store.add(row);
        return endOf(transaction);
      });
    const lastVisits = (customer: string, limit: number): Promise<BenchVisit[]> =>
      readBackwards(read('visits').index('customer'), customer, limit);

    return {
      getCustomer: (id) => resultOf<BenchCustomer | undefined>(read('customers').get(id)),
      addCustomers: (customers) => addAll('customers', customers),
      async putCustomer(customer) {
        const transaction = write('customers');
        transaction.objectStore('customers').put(customer);
        await endOf(transaction);
      },
      addVisits: (visits) => addAll('visits', visits),
      async addVisit(visit) {
        const transaction = write('visits');
        transaction.objectStore('visits').add(visit);
        await endOf(transaction);
        listeners.tell(visit.customer);
      },
      lastVisits,
      customersInStage: (stage, limit) =>
        readBackwards(read('customers').index('stage'), stage, limit),
      watchLastVisits(customer, limit, show) {
        const refresh = (): void => void lastVisits(customer, limit).then(show);
        refresh();
        return listeners.add(customer, refresh);
      },
      async search(text, limit) {
        const customers = await resultOf<BenchCustomer[]>(read('customers').getAll());
        return customers
          .filter((customer) => searchTextOf(customer).includes(text))
          .slice(0, limit)
          .map(({ id }) => id);
      },
      async close() {
        listeners.close();
        database.close();
      },
    };
  },
};
