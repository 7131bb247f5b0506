import { createIndexes } from 'tinybase/indexes';
import { createIndexedDbPersister } from 'tinybase/persisters/persister-indexed-db';
import type { Row } from 'tinybase/store';
import { createStore } from 'tinybase/store';
import type { BenchCustomer, BenchVisit } from '../data/bench-records.js';
import { searchTextOf } from '../data/bench-records.js';
import type { BenchStore, StoreAdapter } from './store-adapter.js';

// TinyBase keeps all rows in memory, read whole when it is opened, and written whole when they are
// to be safe. It hears nothing of other tabs but by asking every second. What customers are found by
// is a table of its own, since a cell is read much faster than a row.

const latestFirst = (one: unknown, other: unknown): number => Number(other) - Number(one);

export const adapter: StoreAdapter = {
  acrossTabs: false,
  async open(): Promise<BenchStore> {
    const store = createStore();
    const persister = createIndexedDbPersister(store, 'tinybase');
    await persister.load();
    const indexes = createIndexes(store)
      .setIndexDefinition('visits', 'visits', 'customer', 'at', undefined, latestFirst)
      .setIndexDefinition('stage', 'customers', 'stage', 'updatedAt', undefined, latestFirst);
    const rowsOf = <Found>(table: string, index: string, slice: string, limit: number): Found[] =>
      indexes
        .getSliceRowIds(index, slice)
        .slice(0, limit)
        .map((id) => store.getRow(table, id)) as Found[];
    const lastVisits = (customer: string, limit: number): BenchVisit[] =>
      rowsOf('visits', 'visits', customer, limit);
    const save = async (): Promise<void> => {
      await persister.save();
    };
    function setCustomers(customers: readonly BenchCustomer[]): Promise<void> {
      store.transaction(() => {
        for (const customer of customers) {
          store.setRow('customers', customer.id, customer as unknown as Row);
          store.setCell('searchTexts', customer.id, 'text', searchTextOf(customer));
        }
      });
      return save();
    }
    function addVisits(visits: readonly BenchVisit[]): Promise<void> {
      store.transaction(() => {
        for (const visit of visits) store.setRow('visits', visit.id, visit as unknown as Row);
      });
      return save();
    }
    return {
      async getCustomer(id) {
        return store.hasRow('customers', id)
          ? (store.getRow('customers', id) as unknown as BenchCustomer)
          : undefined;
      },
      addCustomers: (customers) => setCustomers(customers),
      putCustomer: (customer) => setCustomers([customer]),
      addVisits,
      addVisit: (visit) => addVisits([visit]),
      lastVisits: async (customer, limit) => lastVisits(customer, limit),
      customersInStage: async (stage, limit) => rowsOf('customers', 'stage', stage, limit),
      watchLastVisits(customer, limit, show) {
        const refresh = (): void => show(lastVisits(customer, limit));
        refresh();
        const listener = indexes.addSliceRowIdsListener('visits', customer, refresh);
        return () => indexes.delListener(listener);
      },
      async search(text, limit) {
        const found: string[] = [];
        store.forEachRow('searchTexts', (id) => {
          if (found.length >= limit) return;
          const searched = store.getCell('searchTexts', id, 'text') as string;
          if (searched.includes(text)) found.push(id);
        });
        return found;
      },
      async close() {
        await persister.destroy();
      },
    };
  },
};
