import { expect, waitUntil } from '@open-wc/testing';
import type { ReadonlySignal } from '@preact/signals-core';
import { assert, asyncProperty, array, constantFrom, nat, oneof, record } from 'fast-check';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import type { Live } from '../live.js';
import type { Store } from '../store.js';
import { rejectionOf, sampleCustomer, samplePurchase } from './sample-records.js';

const ids = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
const stages = ['keep', 'loyal', 'lost'] as const;

const queries = [
  {},
  { order: { by: 'name' } },
  { order: { by: 'name', direction: 'descending' }, limit: 2 },
  { order: { by: 'updatedAt', direction: 'descending' }, limit: 3 },
  { order: { by: 'name' }, offset: 1, limit: 2 },
  { where: { stage: 'keep' }, limit: 2 },
  { where: { stage: 'loyal', kind: 'person' }, order: { by: 'updatedAt' } },
  { where: { id: ['c2', 'c4', 'c5'] } },
  { order: { by: 'name' }, after: { id: 'c3', name: 'n4' }, limit: 2 },
  { order: { by: 'name', direction: 'descending' }, after: { id: 'c3', name: 'n4' }, limit: 2 },
] as const;

const write = oneof(
  record({
    type: constantFrom('add'),
    id: constantFrom(...ids),
    name: nat(9),
    stage: constantFrom(...stages),
  }),
  record({
    type: constantFrom('patch'),
    id: constantFrom(...ids),
    name: nat(9),
    stage: constantFrom(...stages),
  }),
  record({
    type: constantFrom('remove'),
    id: constantFrom(...ids),
    name: nat(9),
    stage: constantFrom(...stages),
  }),
);

/** What live queries do in every store. */
export function liveBehaviour(currentStore: () => Store): void {
  const settled = (live: ReadonlySignal<Live<unknown>>): Promise<void> =>
    waitUntil(() => live.peek().status !== 'loading');

  describe('live queries', () => {
    it('are loading, then show the rows, then every change', async () => {
      const store = currentStore();
      await store.customers.add(sampleCustomer({ id: 'c1', name: 'Bea' }));
      const live = store.customers.live({ order: { by: 'name' } });
      const shown: unknown[] = [];
      const stop = live.subscribe(({ status, value }) =>
        shown.push(value?.map(({ name }) => name).join() ?? status),
      );
      await settled(live);
      await store.customers.add(sampleCustomer({ id: 'c2', name: 'Anna' }));
      await waitUntil(() => shown.length === 3);
      await store.customers.patch('c2', { name: 'Zoe' });
      await store.customers.remove('c1');
      await waitUntil(() => shown.length === 5);
      stop();
      expect(shown).to.deep.equal(['loading', 'Bea', 'Anna,Bea', 'Bea,Zoe', 'Zoe']);
    });

    it('are the same for the same question', () => {
      const { customers } = currentStore();
      expect(customers.live({ limit: 1 })).to.equal(customers.live({ limit: 1 }));
      expect(customers.live({ limit: 1 })).not.to.equal(customers.live({ limit: 2 }));
      expect(customers.liveRecord('c1')).to.equal(customers.liveRecord('c1'));
    });

    it('tell nothing when nothing in them changed', async () => {
      const store = currentStore();
      const live = store.customers.live({ where: { stage: 'loyal' } });
      let told = 0;
      const stop = live.subscribe(() => told++);
      await settled(live);
      const before = told;
      await store.customers.add(sampleCustomer({ stage: 'keep' }));
      const { id } = await store.customers.add(sampleCustomer({ stage: 'loyal' }));
      await waitUntil(() => live.peek().value?.length === 1);
      expect(told).to.equal(before + 1);
      await rejectionOf(store.customers.patch(id, { name: '' }));
      expect(told).to.equal(before + 1);
      stop();
    });

    it('follow one record, and what follows from other writes', async () => {
      const store = currentStore();
      const { id } = await store.customers.add(sampleCustomer());
      const live = store.summaries.liveRecord(id);
      const count = store.visits.liveCount({ where: { customer: id } });
      const stops = [live.subscribe(() => undefined), count.subscribe(() => undefined)];
      await Promise.all([settled(live), settled(count)]);
      expect(live.peek().value).to.equal(undefined);
      await store.visits.add(samplePurchase(id, 300));
      await waitUntil(() => live.peek().value?.spend === 300 && count.peek().value === 1);
      await store.customers.remove(id);
      await waitUntil(() => live.peek().value === undefined);
      for (const stop of stops) stop();
    });

    it('catch up when they are looked at again', async () => {
      const store = currentStore();
      const live = store.customers.liveCount();
      live.subscribe(() => undefined)();
      await store.customers.add(sampleCustomer());
      const stop = live.subscribe(() => undefined);
      await waitUntil(() => live.peek().value === 1);
      stop();
    });

    it('go on when somebody who looks at them throws', async () => {
      const store = currentStore();
      const live = store.customers.liveCount();
      const reported = console.error;
      console.error = () => undefined;
      const stop = live.subscribe(({ value }) => {
        if (value === 1) throw new Error('not ours');
      });
      await settled(live);
      await store.customers.add(sampleCustomer());
      await store.customers.add(sampleCustomer());
      await waitUntil(() => live.peek().value === 2);
      console.error = reported;
      stop();
    });

    it('show what a fresh query shows, after any writes', async () => {
      const store = currentStore();
      const lives = queries.map((query) => store.customers.live(query));
      const stops = lives.map((live) => live.subscribe(() => undefined));
      await Promise.all(lives.map(settled));
      await assert(
        asyncProperty(array(write, { minLength: 1, maxLength: 12 }), async (writes) => {
          for (const { type, id, name, stage } of writes) {
            const fields = { name: `n${name}`, stage };
            const { customers } = store;
            await (
              type === 'add'
                ? customers.add(sampleCustomer({ id, ...fields }))
                : type === 'patch'
                  ? customers.patch(id, fields)
                  : customers.remove(id)
            ).catch(() => undefined);
          }
          for (const [index, live] of lives.entries()) {
            const fresh = JSON.stringify(await store.customers.query(queries[index]));
            await waitUntil(
              () => JSON.stringify(live.peek().value) === fresh,
              `live ${JSON.stringify(queries[index])} differs from ${fresh}`,
            );
          }
        }),
        { numRuns: propertyRuns(25) },
      );
      for (const stop of stops) stop();
    });
  });
}
