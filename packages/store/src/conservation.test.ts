import { expect } from '@open-wc/testing';
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { createStore } from './create-store.js';
import type { Store } from './store.js';
import { feedProblems } from './testing/feed-problems.js';
import { figureProblems } from './testing/figure-problems.js';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import {
  deleteShop,
  newShop,
  rejectionOf,
  sampleCustomer,
  samplePurchase,
} from './testing/sample-records.js';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);

/** One shop, and what should be in it. */
interface Ledgers {
  store: Store;
  readonly customers: Set<string>;
  /** Customers ever added; ids are not given twice. */
  added: number;
  visits: number;
  /** Points moved by hand. */
  readonly adjustments: Map<string, number>;
  now: number;
  reopen(): Promise<void>;
}

interface Details {
  /** Of a customer who may or may not be there. */
  readonly id: string;
  readonly kind: 'purchase' | 'visit' | 'call' | 'return-visit';
  readonly minor: number;
  readonly days: number;
}

const visitOf = ({ id, kind, minor, days }: Details) =>
  samplePurchase(id, minor, {
    kind,
    at: start + days * day,
    ...(kind !== 'purchase' && { amount: undefined }),
  });

/** Everything that may happen to a customer base, each with what should follow. */
const steps = {
  async customer(shop: Ledgers): Promise<void> {
    const { id } = await shop.store.customers.add(sampleCustomer({ id: `c${shop.added++}` }));
    shop.customers.add(id);
  },
  async visit(shop: Ledgers, details: Details): Promise<void> {
    const added = shop.store.visits.add(visitOf(details));
    if (!shop.customers.has(details.id)) {
      expect((await rejectionOf(added)).code).to.equal('not-found');
      return;
    }
    await added;
    shop.visits++;
  },
  async manyVisits(shop: Ledgers, details: Details): Promise<void> {
    if (!shop.customers.has(details.id)) return;
    const visits = Array.from({ length: 5 }, (_, index) =>
      visitOf({ ...details, days: details.days + index }),
    );
    await shop.store.visits.addMany(visits);
    shop.visits += visits.length;
  },
  async points({ store, customers, adjustments, now }: Ledgers, { id, days }: Details) {
    if (!customers.has(id)) return;
    const points = days - 450 || 1;
    await store.ledger.add({ customer: id, at: now, kind: 'adjusted', points });
    adjustments.set(id, (adjustments.get(id) ?? 0) + points);
  },
  async patch({ store, customers }: Ledgers, { id, days }: Details): Promise<void> {
    if (customers.has(id)) await store.customers.patch(id, { taste: String(days) });
  },
  async remove({ store, customers }: Ledgers, { id }: Details): Promise<void> {
    if (customers.delete(id)) await store.customers.remove(id);
  },
  async abort({ store, customers }: Ledgers, details: Details): Promise<void> {
    const own = new Error('mine');
    const aborted = store.transaction(['customers', 'visits'], async (inside) => {
      const { id } = await inside.customers.add(sampleCustomer());
      await inside.visits.add(visitOf({ ...details, id }));
      if (customers.has(details.id)) await inside.visits.add(visitOf(details));
      throw own;
    });
    expect(await rejectionOf(aborted)).to.equal(own);
  },
  async refused({ store, customers }: Ledgers, details: Details): Promise<void> {
    if (!customers.has(details.id)) return;
    const visits = [visitOf(details), { ...visitOf(details), at: -1 }];
    expect((await rejectionOf(store.visits.addMany(visits))).code).to.equal('validation');
  },
  async review({ store, now }: Ledgers): Promise<void> {
    await store.reviewTiers(now);
  },
  reopen: (shop: Ledgers): Promise<void> => shop.reopen(),
};

const step = record({
  type: constantFrom(
    ...(Object.keys(steps) as (keyof typeof steps)[]),
    ...(['customer', 'visit', 'visit', 'visit'] as const),
  ),
  id: nat(3).map((number) => `c${number}`),
  kind: constantFrom('purchase', 'purchase', 'visit', 'call', 'return-visit'),
  minor: nat(400_000),
  days: nat(900),
});

async function checkAgainst({ store, customers, visits, adjustments }: Ledgers): Promise<void> {
  expect(await figureProblems(store)).to.deep.equal([]);
  expect(await feedProblems(store)).to.deep.equal([]);
  expect(await store.customers.count()).to.equal(customers.size);
  expect(await store.visits.count()).to.equal(visits);
  for (const id of customers) {
    const entries = await store.ledger.query({ where: { customer: id } });
    const moved = entries.filter(({ kind }) => kind === 'adjusted');
    const sum = moved.reduce((points, entry) => points + entry.points, 0);
    expect(sum).to.equal(adjustments.get(id) ?? 0);
  }
}

for (const persistence of ['indexeddb', 'memory'] as const) {
  describe(`counts and sums in ${persistence}`, () => {
    it('are those of the records, after any writes, refusals and reopenings', async () => {
      const anything = array(step, { minLength: 1, maxLength: 15 });
      await assert(
        asyncProperty(anything, async (taken) => {
          const shop = newShop();
          const ledgers: Ledgers = {
            store: undefined as never,
            customers: new Set(),
            added: 0,
            visits: 0,
            adjustments: new Map(),
            now: start,
            async reopen() {
              // What is in memory ends with its store.
              if (ledgers.store && persistence === 'memory') return;
              ledgers.store?.close();
              ledgers.store = await createStore({ shop, persistence, now: () => ledgers.now });
            },
          };
          await ledgers.reopen();
          for (const { type, ...details } of taken) {
            ledgers.now += 30 * day;
            await steps[type](ledgers, details);
          }
          await checkAgainst(ledgers);
          ledgers.store.close();
          await deleteShop(shop);
        }),
        { numRuns: propertyRuns(15) },
      );
    });
  });
}
