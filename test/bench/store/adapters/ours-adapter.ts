import { effect } from '@preact/signals-core';
import { openStore } from '@patronkit/store/open-store.js';
import type { BenchStore, StoreAdapter } from './store-adapter.js';

// Our store as it is, by its public interface, with everything on: validation, references, the
// clock, the change feed, summaries, points and tiers.

export const adapter: StoreAdapter = {
  acrossTabs: true,
  async open(now): Promise<BenchStore> {
    const store = await openStore({ shop: 'bench', now });
    const visitsOf = (customer: string, limit: number) =>
      ({
        where: { customer },
        order: { by: 'at', direction: 'descending' },
        limit,
      }) as const;
    return {
      getCustomer: (id) => store.customers.get(id) as ReturnType<BenchStore['getCustomer']>,
      addCustomers: (customers) => store.customers.addMany(customers),
      async putCustomer(customer) {
        await store.customers.put(customer);
      },
      addVisits: (visits) => store.visits.addMany(visits),
      async addVisit(visit) {
        await store.visits.add(visit);
      },
      lastVisits: (customer, limit) =>
        store.visits.query(visitsOf(customer, limit)) as ReturnType<BenchStore['lastVisits']>,
      customersInStage: (stage, limit) =>
        store.customers.query({
          where: { stage },
          order: { by: 'updatedAt', direction: 'descending' },
          limit,
        }) as ReturnType<BenchStore['customersInStage']>,
      watchLastVisits(customer, limit, show) {
        const live = store.visits.live(visitsOf(customer, limit));
        return effect(() => {
          const { value } = live.value;
          if (value) show(value as Parameters<typeof show>[0]);
        });
      },
      async search(text, limit) {
        return (await store.search(text, { limit })).map(({ id }) => id);
      },
      async close() {
        store.close();
      },
    };
  },
};
