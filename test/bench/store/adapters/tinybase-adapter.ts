import { createIndexes } from 'tinybase/indexes';
import { createIndexedDbPersister } from 'tinybase/persisters/persister-indexed-db';
import { createStore } from 'tinybase/store';
import type { BenchCustomer, BenchVisit } from '../data/bench-records.js';
import { searchTextOf } from '../data/bench-records.js';
import type { BenchStore, StoreAdapter } from './store-adapter.js';

// TinyBase keeps all rows in memory, read whole when it is opened, and written whole when they are
// to be safe. It hears nothing of other tabs but by asking every second.

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
    function setAll(table: string, rows: readonly { readonly id: string }[]): Promise<void> {
      store.transaction(() => {
        for (const row of rows) store.setRow(table, row.id, row);
      });
      return save();
    }
    return {
      async getCustomer(id) {
        return store.hasRow('customers', id)
          ? (store.getRow('customers', id) as unknown as BenchCustomer)
          : undefined;
      },
      addCustomers: (customers) => setAll('customers', customers),
      putCustomer: (customer) => setAll('customers', [customer]),
      addVisits: (visits) => setAll('visits', visits),
      addVisit: (visit) => setAll('visits', [visit]),
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
        store.forEachRow('customers', (id) => {
          if (found.length >= limit) return;
          const customer = store.getRow('customers', id) as unknown as BenchCustomer;
          if (searchTextOf(customer).includes(text)) found.push(id);
        });
        return found;
      },
      async close() {
        await persister.destroy();
      },
    };
  },
};
