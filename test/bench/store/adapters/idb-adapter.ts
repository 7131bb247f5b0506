import type { DBSchema } from 'idb';
import { openDB } from 'idb';
import type { BenchCustomer, BenchVisit } from '../data/bench-records.js';
import { searchTextOf } from '../data/bench-records.js';
import { inBatches } from './in-batches.js';
import type { BenchStore, StoreAdapter } from './store-adapter.js';
import { createVisitListeners } from './visit-listeners.js';

// idb gives IndexedDB promises and types, and nothing else: the rest is as by hand.

interface Schema extends DBSchema {
  customers: {
    key: string;
    value: BenchCustomer;
    indexes: { stage: [stage: string, updatedAt: number] };
  };
  visits: {
    key: string;
    value: BenchVisit;
    indexes: { customer: [customer: string, at: number] };
  };
}

const relaxed = { durability: 'relaxed' } as const;
const beginningWith = (first: string): IDBKeyRange => IDBKeyRange.bound([first], [first, []]);

export const adapter: StoreAdapter = {
  acrossTabs: true,
  async open(): Promise<BenchStore> {
    const listeners = createVisitListeners();
    const database = await openDB<Schema>('idb', 1, {
      upgrade(upgraded) {
        const customers = upgraded.createObjectStore('customers', { keyPath: 'id' });
        customers.createIndex('stage', ['stage', 'updatedAt']);
        const visits = upgraded.createObjectStore('visits', { keyPath: 'id' });
        visits.createIndex('customer', ['customer', 'at']);
      },
    });
    async function lastVisits(customer: string, limit: number): Promise<BenchVisit[]> {
      const { store } = database.transaction('visits');
      const visits: BenchVisit[] = [];
      for await (const { value } of store
        .index('customer')
        .iterate(beginningWith(customer), 'prev')) {
        if (visits.push(value) === limit) break;
      }
      return visits;
    }
    return {
      getCustomer: (id) => database.get('customers', id),
      addCustomers: (customers) =>
        inBatches(customers, async (batch) => {
          const transaction = database.transaction('customers', 'readwrite', relaxed);
          for (const customer of batch) void transaction.store.add(customer);
          await transaction.done;
        }),
      async putCustomer(customer) {
        const transaction = database.transaction('customers', 'readwrite', relaxed);
        await Promise.all([transaction.store.put(customer), transaction.done]);
      },
      addVisits: (visits) =>
        inBatches(visits, async (batch) => {
          const transaction = database.transaction('visits', 'readwrite', relaxed);
          for (const visit of batch) void transaction.store.add(visit);
          await transaction.done;
        }),
      async addVisit(visit) {
        const transaction = database.transaction('visits', 'readwrite', relaxed);
        await Promise.all([transaction.store.add(visit), transaction.done]);
        listeners.tell(visit.customer);
      },
      lastVisits,
      async customersInStage(stage, limit) {
        const { store } = database.transaction('customers');
        const customers: BenchCustomer[] = [];
        for await (const { value } of store.index('stage').iterate(beginningWith(stage), 'prev')) {
          if (customers.push(value) === limit) break;
        }
        return customers;
      },
      watchLastVisits(customer, limit, show) {
        const refresh = (): void => void lastVisits(customer, limit).then(show);
        refresh();
        return listeners.add(customer, refresh);
      },
      async search(text, limit) {
        return (await database.getAll('customers'))
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
