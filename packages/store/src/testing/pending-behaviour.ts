import { expect, waitUntil } from '@open-wc/testing';
import type { Store } from '../store.js';
import { rejectionOf, sampleCustomer, samplePurchase } from './sample-records.js';

/** What live queries of every store show of writes that are not committed yet. */
export function pendingBehaviour(currentStore: () => Store): void {
  describe('a write under way', () => {
    it('is shown at once, and stays', async () => {
      const store = currentStore();
      const { id } = await store.customers.add(sampleCustomer());
      const live = store.customers.live({ order: { by: 'name' } });
      const record = store.customers.liveRecord(id);
      const visits = store.visits.live({ where: { customer: id } });
      const stops = [live, record, visits].map((one) => one.subscribe(() => undefined));
      await waitUntil(() => [live, record, visits].every((one) => one.peek().status === 'ready'));
      await store.customers.get(id);

      const writes = [
        store.customers.patch(id, { name: 'Zoe' }),
        store.customers.patch(id, { region: 'Leeds' }),
        store.customers.add(sampleCustomer({ name: 'Bea' })),
        store.visits.add(samplePurchase(id, 500)),
      ];
      expect(live.peek().value?.map(({ name }) => name)).to.deep.equal(['Bea', 'Zoe']);
      expect(record.peek().value).to.include({ name: 'Zoe', region: 'Leeds' });
      expect(visits.peek().value).to.have.length(1);
      const shown = [live, record, visits].map((one) => one.peek().value);
      await Promise.all(writes);
      expect([live, record, visits].map((one) => one.peek().value)).to.deep.equal(shown);
      expect(await store.customers.get(id)).to.deep.equal(record.peek().value);

      const removal = store.customers.remove(id);
      expect(record.peek().value).to.equal(undefined);
      await removal;
      for (const stop of stops) stop();
    });

    it('is read by whoever asks behind it', async () => {
      const store = currentStore();
      await store.customers.add(sampleCustomer({ id: 'c1' }));
      await store.customers.count();
      const write = store.customers.add(sampleCustomer({ id: 'c2' }));
      expect(await store.customers.count()).to.equal(2);
      expect(await store.customers.get('c2')).to.equal(await write);
    });

    it('that is refused is taken back, and its caller told', async () => {
      const store = currentStore();
      const taken = await store.customers.add(sampleCustomer({ id: 'c1', name: 'Anna' }));
      const live = store.customers.live();
      const visits = store.visits.live({ where: { customer: 'nobody' } });
      const stops = [live, visits].map((one) => one.subscribe(() => undefined));
      await waitUntil(() => [live, visits].every((one) => one.peek().status === 'ready'));
      const invalid = store.customers.patch('c1', { name: '' });
      expect(live.peek().value).to.deep.equal([taken]);
      const unknown = store.visits.add(samplePurchase('nobody', 500));
      expect((await rejectionOf(invalid)).code).to.equal('validation');
      expect((await rejectionOf(unknown)).code).to.equal('not-found');
      await waitUntil(() => visits.peek().value?.length === 0);
      for (const stop of stops) stop();
    });
  });
}
