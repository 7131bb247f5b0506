import { expect, waitUntil } from '@open-wc/testing';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { Store } from '../store.js';
import { rejectionOf, sampleCustomer, samplePurchase } from './sample-records.js';

const day = 86_400_000;

/** What follows from writes in every store, and what makes several writes one. */
export function consequencesBehaviour(currentStore: () => Store): void {
  let store: Store;
  beforeEach(() => {
    store = currentStore();
  });

  describe('a purchase', () => {
    it('folds into the summary, earns points and lifts the tier, all at once', async () => {
      const { id } = await store.customers.add(sampleCustomer());
      const visit = await store.visits.add(samplePurchase(id, 10_500));
      expect(await store.summaries.get(id)).to.include({
        visits: 1,
        purchases: 1,
        spend: 10_500,
        lastPurchaseAt: visit.at,
        tier: 'ordinary',
      });
      expect(await store.ledger.query({ where: { customer: id } })).to.have.length(1);
      const [earned] = await store.ledger.query({ where: { customer: id } });
      expect(earned).to.include({ kind: 'earned', points: 10, visit: visit.id });
      expect(earned!.usableAt).to.equal(visit.at + 14 * day);

      await store.visits.add(samplePurchase(id, 95_000));
      expect(await store.summaries.get(id)).to.include({ spend: 105_500, tier: 'key' });
    });

    it('counts by the settings the shop has written', async () => {
      const live = store.shopSettings;
      const stop = live.subscribe(() => undefined);
      await waitUntil(() => live.peek().status === 'ready');
      const preset = live.peek().value!;
      expect(preset.currency).to.equal('GBP');
      const points = { ...preset.points, perSpend: 100, pointsPerVisit: 7, pendingDays: 0 };
      const { shop: _s, createdAt: _c, updatedAt: _u, ...settings } = preset;
      await store.settings.put({ ...settings, currency: 'EUR', points });
      const { id } = await store.customers.add(sampleCustomer());
      const amount = { minor: 1_050, currency: 'EUR' };
      await store.visits.add(samplePurchase(id, 0, { amount }));
      const [earned] = await store.ledger.query({ where: { customer: id } });
      expect(earned).to.include({ points: 17 });
      expect(earned).not.to.have.property('usableAt');
      await waitUntil(() => live.peek().value?.currency === 'EUR');
      stop();
    });

    it('keeps its currency while purchases are in it', async () => {
      await store.settings.put({ ...defaultShopSettings, currency: 'JPY' });
      const { id } = await store.customers.add(sampleCustomer());
      await store.visits.add(samplePurchase(id, 0, { amount: { minor: 500, currency: 'JPY' } }));
      const changes = [
        () => store.settings.patch('settings', { currency: 'EUR' }),
        () => store.settings.put({ ...defaultShopSettings, currency: 'EUR' }),
        // The preset would hold again, which is in pounds.
        () => store.settings.remove('settings'),
        () =>
          store.transaction(['settings'], ({ settings }) =>
            settings.patch('settings', { currency: 'EUR' }),
          ),
      ];
      for (const change of changes) {
        expect((await rejectionOf(change())).code).to.equal('currency-in-use');
      }
      await store.settings.patch('settings', { name: 'Tea', currency: 'JPY' });
      const pounds = await rejectionOf(store.visits.add(samplePurchase(id, 500)));
      expect(pounds.code).to.equal('currency');
      expect(await store.summaries.get(id)).to.include({ spend: 500 });
    });

    it('takes amounts in the currency that a write of the same moment has chosen', async () => {
      const { id } = await store.customers.add(sampleCustomer());
      const euros = { minor: 500, currency: 'EUR' };
      const [before, , after] = await Promise.allSettled([
        store.visits.add(samplePurchase(id, 0, { amount: euros })),
        store.settings.put({ ...defaultShopSettings, currency: 'EUR' }),
        store.visits.add(samplePurchase(id, 0, { amount: euros })),
      ]);
      expect([before.status, after.status]).to.deep.equal(['rejected', 'fulfilled']);
    });

    it('holds the tier until its review, and falls then', async () => {
      const { id } = await store.customers.add(sampleCustomer());
      await store.visits.add(samplePurchase(id, 600_000));
      const { tier, tierReviewAt } = (await store.summaries.get(id))!;
      expect(tier).to.equal('vip');
      expect(await store.reviewTiers(tierReviewAt! - 1)).to.equal(0);
      expect(await store.reviewTiers(tierReviewAt!)).to.equal(1);
      expect((await store.summaries.get(id))?.tier).to.equal('key');
    });
  });

  describe('a transaction', () => {
    it('saves all its writes or none', async () => {
      const error = await rejectionOf(
        store.transaction(['customers', 'visits'], async ({ customers, visits }) => {
          const { id } = await customers.add(sampleCustomer());
          await visits.add(samplePurchase(id, 100));
          await visits.add(samplePurchase('nobody', 100));
        }),
      );
      expect(error.code).to.equal('not-found');
      expect(await store.customers.count()).to.equal(0);
      expect(await store.visits.count()).to.equal(0);
      expect(await store.summaries.count()).to.equal(0);
    });

    it('reads what it has written', async () => {
      await store.customers.add(sampleCustomer({ id: 'c1', name: 'Bea' }));
      const seen = await store.transaction(['customers'], async ({ customers }) => {
        await customers.add(sampleCustomer({ id: 'c2', name: 'Anna' }));
        await customers.patch('c1', { name: 'Zoe' });
        return customers.query({ order: { by: 'name' }, limit: 1 });
      });
      expect(seen.map(({ name }) => name)).to.deep.equal(['Anna']);
    });

    it('passes on what its own code throws', async () => {
      const own = new TypeError('mine');
      const body = async (): Promise<never> => Promise.reject(own);
      expect(await rejectionOf(store.transaction(['customers'], body))).to.equal(own);
    });

    it('that awaits something foreign saves nothing', async () => {
      const error = await rejectionOf(
        store.transaction(['customers'], async ({ customers }) => {
          await customers.add(sampleCustomer());
          await new Promise((resolve) => setTimeout(resolve, 50));
          await customers.get('c1');
        }),
      );
      expect(error.code).to.equal('storage');
      expect(await store.customers.count()).to.equal(0);
    });
  });

  describe('the change feed', () => {
    it('tells each commit, and what came after a sequence', async () => {
      const heard: string[] = [];
      const stop = store.changes.subscribe(({ entries }) =>
        heard.push(entries.map(({ collection, type }) => `${type} ${collection}`).join()),
      );
      const { id } = await store.customers.add(sampleCustomer());
      await store.customers.remove(id);
      await waitUntil(() => heard.length === 2);
      stop();
      expect(heard).to.deep.equal(['put customers', 'remove customers,remove summaries']);
      const [first, second, ...more] = await store.changes.since(0);
      expect(more).to.deep.equal([]);
      expect(first!.stamp < second!.stamp).to.equal(true);
      expect(await store.changes.since(first!.sequence)).to.deep.equal([second]);
      expect(await store.changes.since(0, 1)).to.deep.equal([first]);
    });
  });

  describe('many records', () => {
    it('are saved in batches, with progress and all that follows', async () => {
      await store.customers.addMany([
        sampleCustomer({ id: 'c1' }),
        sampleCustomer({ id: 'c2', name: 'Li Na' }),
      ]);
      const visits = Array.from({ length: 1_100 }, (_, index) =>
        samplePurchase(index % 2 ? 'c1' : 'c2', 1_000, { at: Date.UTC(2026, 1, 1) - index }),
      );
      const progress: number[] = [];
      await store.visits.addMany(visits, { onProgress: ({ written }) => progress.push(written) });
      expect(progress).to.deep.equal([1_000, 1_100]);
      expect(await store.visits.count()).to.equal(1_100);
      expect(await store.summaries.get('c1')).to.include({
        visits: 550,
        spend: 550_000,
        tier: 'vip',
      });
      expect(await store.ledger.count()).to.equal(1_100);
    });

    it('stop between batches when asked to, and refuse a bad batch whole', async () => {
      const controller = new AbortController();
      const customers = Array.from({ length: 1_200 }, () => sampleCustomer());
      const stopped = store.customers.addMany(customers, {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      });
      expect((await rejectionOf(stopped)).name).to.equal('AbortError');
      expect(await store.customers.count()).to.equal(1_000);

      const twins = [sampleCustomer({ id: 'twin' }), sampleCustomer({ id: 'twin' })];
      expect((await rejectionOf(store.customers.addMany(twins))).code).to.equal('duplicate-id');
      expect(await store.customers.count()).to.equal(1_000);
    });
  });
}
