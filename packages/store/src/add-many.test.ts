import { expect } from '@open-wc/testing';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import { createStore } from './create-store.js';
import type { Store } from './store.js';
import { feedProblems } from './testing/feed-problems.js';
import { figureProblems } from './testing/figure-problems.js';
import {
  deleteShop,
  newShop,
  rejectionOf,
  sampleCustomer,
  samplePurchase,
} from './testing/sample-records.js';

const loadedAt = Date.UTC(2026, 0, 1);

/** So many that batches end amid the visits of a customer. */
const purchases = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    samplePurchase(`c${index % 3}`, 1_000 + index, { at: loadedAt - index }),
  );

describe('a bulk load of several batches', () => {
  let here: Store;
  let there: Store;
  beforeEach(async () => {
    const shop = newShop();
    [here, there] = await Promise.all([createStore({ shop }), createStore({ shop })]);
    await here.customers.addMany([0, 1, 2].map((index) => sampleCustomer({ id: `c${index}` })));
  });
  afterEach(async () => {
    here.close();
    there.close();
    await deleteShop(here.shop);
  });

  async function expectNoProblems(visits: number): Promise<void> {
    expect(await figureProblems(here)).to.deep.equal([]);
    expect(await feedProblems(here)).to.deep.equal([]);
    expect(await here.visits.count()).to.equal(visits);
  }

  it('keeps the figures right while other tabs write of the same customers', async () => {
    const writes: Promise<unknown>[] = [];
    const progress: number[] = [];
    await here.visits.addMany(purchases(4_500), {
      onProgress({ written }) {
        progress.push(written);
        for (const tab of [here, there]) writes.push(tab.visits.add(samplePurchase('c1', 500)));
      },
    });
    await Promise.all(writes);
    expect(progress).to.deep.equal([1_000, 2_000, 3_000, 4_000, 4_500]);
    await expectNoProblems(4_510);
  });

  it('evaluates tiers by points with the batch before', async () => {
    const { tiers } = defaultShopSettings;
    await here.settings.put({ ...defaultShopSettings, tiers: { ...tiers, basis: 'points' } });
    const visits = purchases(2_500);
    await here.visits.addMany(visits);
    const loaded = await Promise.all([0, 1, 2].map((index) => here.summaries.get(`c${index}`)));
    await here.reviewTiers(Date.now());
    for (const summary of loaded) {
      expect((await here.summaries.get(summary!.id))!.tier).to.equal(summary!.tier);
    }
    expect(await here.ledger.count()).to.equal(2_500);
  });

  it('has saved all batches before the one that is refused, and none behind it', async () => {
    const visits = purchases(3_000).sort((one, other) =>
      one.customer < other.customer ? -1 : Number(one.customer > other.customer),
    );
    const unknown = samplePurchase('nobody', 1);
    const refused = here.visits.addMany([...visits, unknown, ...purchases(10)]);
    expect((await rejectionOf(refused)).code).to.equal('not-found');
    await expectNoProblems(3_000);
  });

  it('stops where it is asked to, with nothing under way', async () => {
    const controller = new AbortController();
    const reason = new Error('Enough.');
    const stopped = here.visits.addMany(purchases(4_000), {
      signal: controller.signal,
      onProgress: ({ written }) => {
        if (written === 2_000) controller.abort(reason);
      },
    });
    expect(await rejectionOf(stopped)).to.equal(reason);
    await expectNoProblems(2_000);
  });
});
