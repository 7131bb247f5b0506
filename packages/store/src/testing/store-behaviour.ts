import { expect, waitUntil } from '@open-wc/testing';
import { createStore } from '../create-store.js';
import type { Store } from '../store.js';
import { answersBehaviour } from './answers-behaviour.js';
import { consequencesBehaviour } from './consequences-behaviour.js';
import { liveBehaviour } from './live-behaviour.js';
import { pendingBehaviour } from './pending-behaviour.js';
import {
  deleteShop,
  newShop,
  rejectionOf,
  sampleCustomer,
  samplePurchase,
} from './sample-records.js';

const now = Date.UTC(2026, 1, 1);

/** What every store does, wherever it keeps its records. */
export function storeBehaviour(persistence: 'indexeddb' | 'memory'): void {
  let store: Store;
  let clock = now;

  beforeEach(async () => {
    clock = now;
    store = await createStore({ shop: newShop(), persistence, strict: true, now: () => clock });
  });
  afterEach(async () => {
    store.close();
    await deleteShop(store.shop);
  });

  describe('records', () => {
    it('are read as they were saved, with what the store fills in', async () => {
      const saved = await store.customers.add(sampleCustomer({ region: 'Leeds' }));
      expect(saved).to.include({ name: 'Anna Weber', region: 'Leeds', shop: store.shop });
      expect(saved).to.include({ createdAt: now, updatedAt: now });
      expect(await store.customers.get(saved.id)).to.deep.equal(saved);
      expect(await store.customers.get('nobody')).to.equal(undefined);
    });

    it('are trimmed, copied on the way in, and frozen on the way out', async () => {
      const given = sampleCustomer({
        name: '  Li Na ',
        contactWays: [{ kind: 'phone', value: '020 7946 0958' }],
      });
      const saved = await store.customers.add(given);
      given.contactWays[0]!.value = 'changed outside';
      expect(() => (saved.contactWays[0]!.value = 'changed outside')).to.throw(TypeError);
      const read = await store.customers.get(saved.id);
      expect(read).to.deep.include({
        name: 'Li Na',
        contactWays: [{ kind: 'phone', value: '020 7946 0958' }],
      });
      const [queried] = await store.customers.query();
      for (const shared of [read!, queried!]) {
        expect(() => (shared.name = 'changed outside')).to.throw(TypeError);
      }
      expect((await store.customers.get(saved.id))?.name).to.equal('Li Na');
    });

    it('are changed field by field, and undefined empties a field', async () => {
      const saved = await store.customers.add(sampleCustomer({ region: 'Leeds', taste: 'tea' }));
      clock += 5;
      const patched = await store.customers.patch(saved.id, { region: undefined, stage: 'loyal' });
      expect(patched).to.include({ stage: 'loyal', taste: 'tea', updatedAt: clock });
      expect(patched).not.to.have.property('region');
      expect(patched.createdAt).to.equal(now);
      expect(await store.customers.get(saved.id)).to.deep.equal(patched);
    });

    it('carry a stamp for each field group that was changed', async () => {
      const { id, stamps: first } = await store.customers.add(sampleCustomer());
      const { stamps } = await store.customers.patch(id, { name: 'Anna Koch', region: 'Leeds' });
      expect(Object.keys(stamps!)).to.have.members(['*', 'identity', 'region']);
      expect(stamps!['*']).to.equal(first!['*']);
      expect(stamps!['identity']! > stamps!['*']!).to.equal(true);
    });

    it('are put whole', async () => {
      await store.staff.put({ id: 's1', name: 'Tom', role: 'sales', active: true });
      await store.staff.put({ id: 's1', name: 'Tom', role: 'manager', active: true });
      expect(await store.staff.get('s1')).to.include({ role: 'manager' });
      expect(await store.staff.count()).to.equal(1);
    });

    it('are removed, with the figures about them', async () => {
      const { id } = await store.customers.add(sampleCustomer());
      await store.visits.add(samplePurchase(id, 100));
      await store.customers.remove(id);
      expect(await store.customers.get(id)).to.equal(undefined);
      expect(await store.summaries.get(id)).to.equal(undefined);
    });
  });

  describe('bad input', () => {
    it('is refused with what is wrong, field by field', async () => {
      const error = await rejectionOf(store.customers.add({ ...sampleCustomer(), name: '' }));
      expect(error).to.include({ code: 'validation', collection: 'customers' });
      expect(error.message).to.contain('name');
      expect(await store.customers.count()).to.equal(0);
    });

    it('such as what is no record at all is refused', async () => {
      await store.customers.add(sampleCustomer({ id: 'c1' }));
      for (const none of [null, undefined, 'Anna'] as never[]) {
        for (const write of [
          () => store.customers.add(none),
          () => store.customers.addMany([none]),
          () => store.visits.addMany([none]),
          () => store.customers.put(none),
          () => store.customers.patch('c1', none),
          () => store.transaction(['customers'], ({ customers }) => customers.add(none)),
          () => store.transaction(['customers'], ({ customers }) => customers.put(none)),
          () => store.transaction(['customers'], ({ customers }) => customers.patch('c1', none)),
        ]) {
          expect((await rejectionOf(write())).code).to.equal('validation');
        }
      }
      expect(await store.customers.count()).to.equal(1);
    });

    it('such as a negative amount is refused', async () => {
      const { id } = await store.customers.add(sampleCustomer());
      const error = await rejectionOf(store.visits.add(samplePurchase(id, -1)));
      expect(error.code).to.equal('validation');
      expect(error.message).to.contain('amount.minor');
      expect(await store.visits.count()).to.equal(0);
    });

    it('such as a comment of 100 kB is refused', async () => {
      const comment = 'x'.repeat(100_000);
      const error = await rejectionOf(
        store.feedback.add({ at: now, measure: 'csat', score: 5, comment, channel: 'web' }),
      );
      expect(error.code).to.equal('validation');
      expect(await store.feedback.count()).to.equal(0);
    });

    it('such as an id that is taken is refused', async () => {
      await store.customers.add(sampleCustomer({ id: 'c1' }));
      const error = await rejectionOf(store.customers.add(sampleCustomer({ id: 'c1', name: 'B' })));
      expect(error).to.include({ code: 'duplicate-id', id: 'c1' });
      expect((await store.customers.get('c1'))?.name).to.equal('Anna Weber');
    });

    it('such as an id that is taken is refused while the page gets its turns, too', async () => {
      await store.customers.add(sampleCustomer({ id: 'c1' }));
      expect(await store.customers.count()).to.equal(1);
      const clockOfPage = performance.now;
      let time = 0;
      // Whoever looks at the clock finds that the page has waited long enough.
      performance.now = () => (time += 100);
      try {
        const again = sampleCustomer({ id: 'c1', name: 'Ben' });
        expect((await rejectionOf(store.customers.add(again))).code).to.equal('duplicate-id');
      } finally {
        performance.now = clockOfPage;
      }
      expect(await store.customers.count()).to.equal(1);
      expect((await store.customers.get('c1'))?.name).to.equal('Anna Weber');
      expect(await store.changes.since(0)).to.have.length(1);
    });

    it('such as an id that is taken is refused, also when its record goes in the same moment', async () => {
      await store.customers.add(sampleCustomer({ id: 'c1' }));
      expect(await store.customers.count()).to.equal(1);
      const [added, removed] = await Promise.allSettled([
        store.customers.add(sampleCustomer({ id: 'c1', name: 'Ben' })),
        store.customers.remove('c1'),
      ]);
      expect(added.status === 'rejected' && added.reason).to.include({ code: 'duplicate-id' });
      expect(removed.status).to.equal('fulfilled');
      expect(await store.customers.count()).to.equal(0);
    });

    it('such as an unknown customer is refused', async () => {
      const error = await rejectionOf(store.visits.add(samplePurchase('nobody', 100)));
      expect(error).to.include({ code: 'not-found', collection: 'customers', id: 'nobody' });
      expect((await rejectionOf(store.customers.patch('nobody', {}))).code).to.equal('not-found');
      expect((await rejectionOf(store.customers.remove('nobody'))).code).to.equal('not-found');
    });

    it('such as a correction of another customer than the visit is refused', async () => {
      await store.customers.addMany([sampleCustomer({ id: 'c1' }), sampleCustomer({ id: 'c2' })]);
      const { id: visit } = await store.visits.add(samplePurchase('c1', 100));
      const correction = { visit, at: 1, words: 'was blue' };
      const error = await rejectionOf(store.corrections.add({ ...correction, customer: 'c2' }));
      expect(error).to.deep.include({ code: 'validation', collection: 'corrections' });
      expect(error.message).to.contain('customer: ');
      await store.corrections.add({ ...correction, customer: 'c1' });
      expect(await store.corrections.count()).to.equal(1);
    });

    it('such as money of another currency is refused', async () => {
      const { id } = await store.customers.add(sampleCustomer());
      const amount = { minor: 5, currency: 'EUR' };
      const error = await rejectionOf(store.visits.add(samplePurchase(id, 5, { amount })));
      expect(error.code).to.equal('currency');
      expect(error.message).to.contain('EUR').and.to.contain('GBP');
    });

    it('such as a change of facts or of figures is refused', async () => {
      const { id } = await store.customers.add(sampleCustomer());
      const visit = await store.visits.add(samplePurchase(id, 100));
      const changes = store.visits.patch(visit.id, { words: 'other words' });
      expect((await rejectionOf(changes)).code).to.equal('append-only');
      expect((await rejectionOf(store.visits.remove(visit.id))).code).to.equal('append-only');
      const figures = store.summaries.add({ visits: 1, purchases: 0, spend: 0, tier: 'vip' });
      expect((await rejectionOf(figures)).code).to.equal('derived');
    });

    it('such as a query without an index is refused, and a live one says so', async () => {
      const query = { where: { region: 'Leeds' } };
      expect((await rejectionOf(store.customers.query(query))).code).to.equal('no-index');
      const live = store.customers.live(query);
      const stop = live.subscribe(() => undefined);
      await waitUntil(() => live.peek().status === 'error');
      expect(live.peek().error?.code).to.equal('no-index');
      stop();
    });
  });

  describe('queries', () => {
    beforeEach(async () => {
      for (const [index, name] of ['Dora', 'Carl', 'Bea', 'Anna'].entries()) {
        clock += 1;
        const stage = index % 2 ? 'keep' : 'loyal';
        await store.customers.add(sampleCustomer({ id: `c${index}`, name, stage }));
      }
    });
    const names = (customers: { name: string }[]): string[] => customers.map(({ name }) => name);

    it('answer in the order asked for, within the window', async () => {
      const order = { by: 'name' } as const;
      const query = store.customers.query;
      expect(names(await query({ order }))).to.deep.equal(['Anna', 'Bea', 'Carl', 'Dora']);
      const backwards = { ...order, direction: 'descending' } as const;
      expect(names(await query({ order: backwards, limit: 2 }))).to.deep.equal(['Dora', 'Carl']);
      expect(names(await query({ order: backwards, offset: 1, limit: 2 }))).to.deep.equal([
        'Carl',
        'Bea',
      ]);
      expect(names(await query({ order, offset: 3 }))).to.deep.equal(['Dora']);
      expect(names(await query({ order, offset: 9 }))).to.deep.equal([]);
      expect(names(await query({ order, limit: 0 }))).to.deep.equal([]);
    });

    it('answer equality and ranges by index, and check the rest row by row', async () => {
      const { query, count } = store.customers;
      expect(names(await query({ where: { stage: 'keep' } }))).to.deep.equal(['Carl', 'Anna']);
      const range = { stage: 'keep', updatedAt: { from: now + 3 } } as const;
      expect(names(await query({ where: range }))).to.deep.equal(['Anna']);
      const where = { stage: 'loyal', kind: 'person', name: { from: 'B', to: 'D' } } as const;
      expect(names(await query({ where }))).to.deep.equal(['Bea']);
      expect(await count({ where })).to.equal(1);
      expect(await count({ where: { stage: 'keep' } })).to.equal(2);
      const nothing = { updatedAt: { from: now + 3, to: now + 2 } };
      expect(await query({ where: nothing })).to.deep.equal([]);
      expect(await count({ where: nothing })).to.equal(0);
    });

    it('look at many rows that do not match, and find and count all that do', async () => {
      const visits = Array.from({ length: 2100 }, (_, index) =>
        samplePurchase('c0', index, { at: index, ...(index % 700 === 699 && { staff: 's1' }) }),
      );
      await store.visits.addMany(visits);
      const where = { customer: 'c0', staff: 's1' } as const;
      expect(await store.visits.count({ where })).to.equal(3);
      for (const direction of ['ascending', 'descending'] as const) {
        const found = await store.visits.query({ where, order: { by: 'at', direction } });
        const order = direction === 'ascending' ? [699, 1399, 2099] : [2099, 1399, 699];
        expect(found.map(({ at }) => at)).to.deep.equal(order);
      }
    });

    it('answer by ids', async () => {
      const where = { id: ['c3', 'c1', 'nobody', 'c1'] };
      expect(names(await store.customers.query({ where }))).to.deep.equal(['Carl', 'Anna']);
      const order = { by: 'name' } as const;
      expect(names(await store.customers.query({ where, order, limit: 1 }))).to.deep.equal([
        'Anna',
      ]);
    });

    it('leave out rows that lack the field they are ordered by', async () => {
      await store.customers.patch('c0', { owner: 's1' });
      const owned = await store.customers.query({ where: { owner: 's1' } });
      expect(names(owned)).to.deep.equal(['Dora']);
    });
  });

  it('keeps texts for this browser alone', async () => {
    await store.local.set('draft', { words: 'hello' });
    expect(await store.local.get('draft')).to.deep.equal({ words: 'hello' });
    await store.local.remove('draft');
    expect(await store.local.get('draft')).to.equal(undefined);
    expect(await store.changes.since(0)).to.deep.equal([]);
  });

  it('says that it is closed', async () => {
    const other = await createStore({ shop: newShop(), persistence });
    other.close();
    expect((await rejectionOf(other.customers.get('c1'))).code).to.equal('closed');
    expect((await rejectionOf(other.customers.add(sampleCustomer()))).code).to.equal('closed');
  });

  answersBehaviour(() => store);
  consequencesBehaviour(() => store);
  liveBehaviour(() => store);
  pendingBehaviour(() => store);
}
