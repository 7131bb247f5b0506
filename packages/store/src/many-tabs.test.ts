import { expect, waitUntil } from '@open-wc/testing';
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { createStore } from './create-store.js';
import type { Store } from './store.js';
import { feedProblems } from './testing/feed-problems.js';
import { figureProblems } from './testing/figure-problems.js';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import { deleteShop, newShop, sampleCustomer, samplePurchase } from './testing/sample-records.js';

const fields = ['region', 'taste', 'character'] as const;

const action = record({
  tab: nat(2),
  type: constantFrom('patch', 'patch', 'count', 'visit'),
  field: constantFrom(...fields),
  value: nat(99),
});

describe('many tabs', () => {
  let tabs: Store[];
  /** Keeps no answers: what it says is in the database. */
  let disk: Store;
  beforeEach(async () => {
    const shop = newShop();
    // Each store has a connection and a channel of its own, as in several tabs.
    tabs = await Promise.all([0, 1, 2].map(() => createStore({ shop })));
    disk = await createStore({ shop, keptRows: 0 });
  });
  afterEach(async () => {
    for (const tab of [...tabs, disk]) tab.close();
    await deleteShop(tabs[0]!.shop);
  });

  it('writing at once lose no update, and the last to write a field wins', async () => {
    let cases = 0;
    const actions = array(action, { minLength: 2, maxLength: 12 });
    await assert(
      asyncProperty(actions, async (writes) => {
        const id = `c${cases++}`;
        await tabs[0]!.customers.add(sampleCustomer({ id, buyingHabits: '0' }));
        const results = await Promise.all(
          writes.map(async ({ tab, type, field, value }) => {
            const { customers, visits, transaction } = tabs[tab]!;
            if (type === 'patch') {
              const { stamps } = await customers.patch(id, { [field]: String(value) });
              return { field, value: String(value), stamp: stamps![field]! };
            }
            if (type === 'visit') {
              await visits.add(samplePurchase(id, value));
            } else {
              await transaction(['customers'], async (inside) => {
                const { buyingHabits } = (await inside.customers.get(id))!;
                await inside.customers.patch(id, {
                  buyingHabits: String(Number(buyingHabits) + 1),
                });
              });
            }
            return undefined;
          }),
        );
        const found = (await disk.customers.get(id))!;
        for (const field of fields) {
          const last = results
            .filter((result) => result?.field === field)
            // Those that changed nothing have the stamp of the one before, and are in order already.
            .sort(
              (one, other) => Number(one!.stamp > other!.stamp) - Number(one!.stamp < other!.stamp),
            )
            .at(-1);
          expect(found[field]).to.equal(last?.value);
        }
        const counts = writes.filter(({ type }) => type === 'count');
        expect(found.buyingHabits).to.equal(String(counts.length));
        const visits = writes.filter(({ type }) => type === 'visit');
        const summary = await disk.summaries.get(id);
        expect(summary?.visits ?? 0).to.equal(visits.length);
        const spend = visits.reduce((sum, { value }) => sum + value, 0);
        expect(summary?.spend ?? 0).to.equal(spend);
      }),
      { numRuns: propertyRuns(30) },
    );
    expect(await feedProblems(tabs[0]!)).to.deep.equal([]);
    expect(await figureProblems(tabs[1]!)).to.deep.equal([]);
  });

  it('show the same in the end, whoever wrote', async () => {
    const [here, there] = tabs as [Store, Store];
    const live = tabs.map((tab) => tab.customers.live({ order: { by: 'name' } }));
    const stops = live.map((each) => each.subscribe(() => undefined));
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? here : there).customers.add(sampleCustomer({ name: `n${index}` })),
      ),
    );
    const shown = (index: number): string => JSON.stringify(live[index]!.peek().value);
    await waitUntil(() => live.every((each) => each.peek().value?.length === 20));
    await waitUntil(() => shown(0) === shown(1) && shown(1) === shown(2));
    for (const stop of stops) stop();
  });

  it('reviewing tiers at once count each fall once', async () => {
    const [here, there] = tabs as [Store, Store];
    const ids = Array.from({ length: 30 }, (_, index) => `c${index}`);
    await here.customers.addMany(ids.map((id) => sampleCustomer({ id })));
    await here.visits.addMany(ids.map((id) => samplePurchase(id, 600_000)));
    const { tierReviewAt } = (await here.summaries.get('c0'))!;
    const fallen = await Promise.all([
      here.reviewTiers(tierReviewAt!),
      there.reviewTiers(tierReviewAt!),
    ]);
    expect(fallen[0] + fallen[1]).to.equal(30);
    expect(await here.summaries.count({ where: { tier: 'key' } })).to.equal(30);
  });
});
