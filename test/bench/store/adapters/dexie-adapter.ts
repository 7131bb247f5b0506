import type { Table } from 'dexie';
import { Dexie, liveQuery } from 'dexie';
import type { BenchCustomer, BenchVisit } from '../data/bench-records.js';
import { searchTextOf } from '../data/bench-records.js';
import { inBatches } from './in-batches.js';
import type { BenchStore, StoreAdapter } from './store-adapter.js';

// Dexie with compound indexes, relaxed durability and its own live queries.

export const adapter: StoreAdapter = {
  acrossTabs: true,
  async open(): Promise<BenchStore> {
    const database = new Dexie('dexie', { chromeTransactionDurability: 'relaxed' });
    database.version(1).stores({
      customers: 'id, [stage+updatedAt]',
      visits: 'id, [customer+at]',
    });
    await database.open();
    const customers: Table<BenchCustomer, string> = database.table('customers');
    const visits: Table<BenchVisit, string> = database.table('visits');
    const lastOf = <Row>(
      table: Table<Row, string>,
      index: string,
      first: string,
      limit: number,
    ): Promise<Row[]> =>
      table
        .where(index)
        .between([first, Dexie.minKey], [first, Dexie.maxKey])
        .reverse()
        .limit(limit)
        .toArray();
    return {
      getCustomer: (id) => customers.get(id),
      addCustomers: (rows) => inBatches(rows, (batch) => customers.bulkAdd(batch)),
      async putCustomer(customer) {
        await customers.put(customer);
      },
      addVisits: (rows) => inBatches(rows, (batch) => visits.bulkAdd(batch)),
      async addVisit(visit) {
        await visits.add(visit);
      },
      lastVisits: (customer, limit) => lastOf(visits, '[customer+at]', customer, limit),
      customersInStage: (stage, limit) => lastOf(customers, '[stage+updatedAt]', stage, limit),
      watchLastVisits(customer, limit, show) {
        const live = liveQuery(() => lastOf(visits, '[customer+at]', customer, limit));
        const subscription = live.subscribe(show);
        return () => subscription.unsubscribe();
      },
      async search(text, limit) {
        return (await customers.toArray())
          .filter((customer) => searchTextOf(customer).includes(text))
          .slice(0, limit)
          .map(({ id }) => id);
      },
      async close() {
        database.close();
      },
    };
  },
};
