import { expect, waitUntil } from '@open-wc/testing';
import type { Store } from '../store.js';
import { rejectionOf, sampleCustomer, samplePurchase } from './sample-records.js';

/** How every store answers: windows, counts, and writes that depend on what was read. */
export function answersBehaviour(currentStore: () => Store): void {
  let store: Store;
  beforeEach(() => {
    store = currentStore();
  });
  const names = (customers: readonly { name: string }[]): string[] =>
    customers.map(({ name }) => name);
  const addAll = async (...all: string[]): Promise<void> => {
    for (const name of all) await store.customers.add(sampleCustomer({ id: `id-${name}`, name }));
  };

  describe('a window', () => {
    it('begins behind the last row of the one before, in either direction', async () => {
      await addAll('Anna', 'Bea', 'Carl', 'Dora', 'Emil');
      const order = { by: 'name' } as const;
      const first = await store.customers.query({ order, limit: 2 });
      const second = await store.customers.query({ order, limit: 2, after: first.at(-1)! });
      expect(names(second)).to.deep.equal(['Carl', 'Dora']);
      const { id, name } = second.at(-1)!;
      const third = await store.customers.query({ order, limit: 2, after: { id, name } });
      expect(names(third)).to.deep.equal(['Emil']);
      const descending = { by: 'name', direction: 'descending' } as const;
      const before = { order: descending, after: { id, name } };
      expect(names(await store.customers.query(before))).to.deep.equal(['Carl', 'Bea', 'Anna']);
      const byId = await store.customers.query({ after: { id: 'id-Carl' } });
      expect(names(byId)).to.deep.equal(['Dora', 'Emil']);
    });

    it('stays within what was asked for, wherever it begins', async () => {
      await addAll('Anna', 'Bea', 'Carl', 'Dora');
      const where = { name: { from: 'B', to: 'D' } };
      const after = { id: 'id-Anna', name: 'Anna' };
      expect(names(await store.customers.query({ where, after }))).to.deep.equal(['Bea', 'Carl']);
      const order = { by: 'name', direction: 'descending' } as const;
      const behind = { id: 'id-Dora', name: 'Dora' };
      const rows = await store.customers.query({ where, order, after: behind });
      expect(names(rows)).to.deep.equal(['Carl', 'Bea']);
    });

    it('follows what is written into it', async () => {
      await addAll('Anna', 'Bea', 'Dora');
      const after = { id: 'id-Anna', name: 'Anna' };
      const live = store.customers.live({ order: { by: 'name' }, after, limit: 2 });
      const stop = live.subscribe(() => undefined);
      await waitUntil(() => live.peek().value?.length === 2);
      await addAll('Aaron', 'Carl');
      await waitUntil(() => names(live.peek().value!).join() === 'Bea,Carl');
      stop();
    });
  });

  describe('a count', () => {
    it('follows what is written, removed and loaded in bulk', async () => {
      const { id } = await store.customers.add(sampleCustomer());
      const customers = store.customers.liveCount();
      const visits = store.visits.liveCount({ where: { customer: id } });
      const stops = [customers, visits].map((live) => live.subscribe(() => undefined));
      await waitUntil(() => customers.peek().value === 1 && visits.peek().value === 0);
      await addAll('Anna', 'Bea');
      await store.customers.put({ ...sampleCustomer({ name: 'Beate' }), id: 'id-Bea' });
      await store.customers.remove('id-Anna');
      await store.visits.add(samplePurchase(id, 100));
      await store.visits.add(samplePurchase('id-Bea', 100));
      await waitUntil(() => customers.peek().value === 2 && visits.peek().value === 1);
      await store.customers.addMany([sampleCustomer(), sampleCustomer()]);
      await waitUntil(() => customers.peek().value === 4);
      expect(await store.customers.count()).to.equal(4);
      expect(await store.visits.count({ where: { customer: id } })).to.equal(1);
      expect(await store.summaries.count()).to.equal(2);
      for (const stop of stops) stop();
    });
  });

  describe('a write that depends on what was read', () => {
    it('is refused with the current record when somebody else was faster', async () => {
      const seen = await store.customers.add(sampleCustomer({ id: 'c1' }));
      const current = await store.customers.patch('c1', { region: 'Leeds' });
      const late = store.customers.patch('c1', { region: 'York' }, { ifUnchanged: seen });
      expect(await rejectionOf(late)).to.deep.include({ code: 'conflict', id: 'c1', current });
      const whole = { ...sampleCustomer({ name: 'Bea' }), id: 'c1' };
      const put = store.customers.put(whole, { ifUnchanged: seen });
      expect((await rejectionOf(put)).code).to.equal('conflict');
      const next = await store.customers.put(whole, { ifUnchanged: current });
      expect(await store.customers.get('c1')).to.deep.equal(next);
      await store.customers.remove('c1');
      const gone = store.customers.patch('c1', { region: 'York' }, { ifUnchanged: next });
      expect(await rejectionOf(gone)).to.deep.include({ code: 'conflict', current: undefined });
    });

    it('lets one of two at the same moment through', async () => {
      const seen = await store.customers.add(sampleCustomer({ id: 'c1' }));
      const outcomes = await Promise.allSettled([
        store.customers.patch('c1', { region: 'Leeds' }, { ifUnchanged: seen }),
        store.customers.patch('c1', { region: 'York' }, { ifUnchanged: seen }),
      ]);
      expect(outcomes.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected']);
      expect((await store.customers.get('c1'))?.region).to.equal('Leeds');
    });

    it('is refused when somebody else was faster in the same moment', async () => {
      await store.customers.add(sampleCustomer({ id: 'c1' }));
      const underWay = store.customers.patch('c1', { region: 'Leeds' });
      await Promise.resolve();
      // Both wait for the one under way, and then share a transaction.
      const [tea, coffee] = await Promise.all([
        store.customers.patch('c1', { taste: 'tea' }),
        store.customers.patch('c1', { taste: 'coffee' }),
      ]);
      await underWay;
      const late = store.customers.patch('c1', { taste: 'green tea' }, { ifUnchanged: tea });
      expect(await rejectionOf(late)).to.deep.include({ code: 'conflict', current: coffee });
      expect((await store.customers.get('c1'))?.taste).to.equal('coffee');
    });

    it('is refused when what it rests on was changed in the same transaction', async () => {
      await store.customers.add(sampleCustomer({ id: 'c1' }));
      const tea = await store.transaction(['customers'], async ({ customers }) => {
        const first = await customers.patch('c1', { taste: 'tea' });
        await customers.patch('c1', { taste: 'coffee' });
        return first;
      });
      const late = store.customers.patch('c1', { taste: 'green tea' }, { ifUnchanged: tea });
      expect((await rejectionOf(late)).code).to.equal('conflict');
    });

    it('goes on from what is shown of writes under way', async () => {
      await store.customers.add(sampleCustomer({ id: 'c1' }));
      await store.customers.get('c1');
      const live = store.customers.liveRecord('c1');
      const stop = live.subscribe(() => undefined);
      await waitUntil(() => live.peek().status === 'ready');
      const writes = ['tea', 'coffee'].map((taste) => store.customers.patch('c1', { taste }));
      const shown = live.peek().value!;
      expect(shown.taste).to.equal('coffee');
      await Promise.all(writes);
      const next = await store.customers.patch('c1', { taste: 'water' }, { ifUnchanged: shown });
      expect(next.taste).to.equal('water');
      const stamps = (await store.changes.since(0)).map(({ stamp }) => stamp);
      expect([...stamps].sort()).to.deep.equal(stamps);
      stop();
    });

    it('works inside a transaction as well', async () => {
      const seen = await store.customers.add(sampleCustomer({ id: 'c1' }));
      await store.customers.patch('c1', { region: 'Leeds' });
      const late = store.transaction(['customers'], ({ customers }) =>
        customers.patch('c1', { region: 'York' }, { ifUnchanged: seen }),
      );
      expect((await rejectionOf(late)).code).to.equal('conflict');
    });
  });

  it('writes of one moment share a change, and fail one by one', async () => {
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    const { sequence } = (await store.changes.since(0)).at(-1)!;
    const outcomes = await Promise.allSettled([
      store.customers.patch('c1', { region: 'Leeds' }),
      store.customers.patch('c1', { name: '' }),
      store.customers.add(sampleCustomer({ id: 'c1' })),
      store.customers.patch('nobody', { region: 'Leeds' }),
      store.customers.patch('c1', { taste: 'tea' }),
      store.visits.add(samplePurchase('c1', 500)),
    ]);
    expect(outcomes.map(({ status }) => status[0]).join('')).to.equal('frrrff');
    expect(await store.customers.get('c1')).to.include({ region: 'Leeds', taste: 'tea' });
    expect(await store.summaries.get('c1')).to.include({ visits: 1, spend: 500 });
    expect(await store.changes.since(sequence)).to.have.length(1);
  });
}
