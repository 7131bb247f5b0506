import { expect, waitUntil } from '@open-wc/testing';
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import type { Change } from './change.js';
import { createStore } from './create-store.js';
import { readMark } from './database-mark.js';
import type { Store } from './store.js';
import { aborting } from './testing/aborting.js';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import {
  deleteShop,
  newShop,
  rejectionOf,
  sampleCustomer,
  samplePurchase,
} from './testing/sample-records.js';

const slots = [0, 1, 2, 3, 4];
const stages = ['keep', 'loyal'] as const;
const tabNames = ['here', 'there'] as const;

const write = record({
  type: constantFrom(
    ...(['add', 'put', 'patch', 'remove', 'visit', 'several', 'bulk'] as const),
    ...(['thrown', 'aborted', 'both', 'ask', 'ask', 'ask', 'ask', 'ask'] as const),
  ),
  tab: constantFrom(...tabNames),
  slot: constantFrom(...slots),
  other: constantFrom(...slots),
  value: nat(9),
  stage: constantFrom(...stages),
  question: nat(13),
});
type Write = typeof write extends { generate: (...all: never[]) => { value: infer Value } }
  ? Value
  : never;

/** Questions about the customers of one case, whose ids begin with `prefix`. */
const questionsOf = (prefix: string, id: string): ((store: Store) => Promise<unknown>)[] => {
  const after = { id, name: 'n5' };
  const range = { id: { from: prefix, to: `${prefix}~` } } as never;
  return [
    ({ customers }) => customers.get(id),
    ({ summaries }) => summaries.get(id),
    ({ customers }) => customers.query({ where: range }),
    ({ customers }) => customers.query({ order: { by: 'name' } }),
    ({ customers }) => customers.query({ order: { by: 'name' }, limit: 2 }),
    ({ customers }) => customers.query({ order: { by: 'name' }, limit: 2, after }),
    ({ customers }) => customers.query({ order: { by: 'name' }, offset: 1, limit: 2 }),
    ({ customers }) =>
      customers.query({ where: { stage: 'keep' }, order: { by: 'updatedAt' }, limit: 3 }),
    ({ customers }) => customers.count(),
    ({ customers }) => customers.count({ where: { stage: 'loyal' } }),
    ({ visits }) => visits.query({ where: { customer: id } }),
    ({ visits }) =>
      visits.query({
        where: { customer: id },
        order: { by: 'at', direction: 'descending' },
        limit: 2,
      }),
    ({ visits }) => visits.count({ where: { customer: id } }),
    ({ ledger }) => ledger.query({ where: { customer: id } }),
  ];
};

describe('answers at hand', () => {
  let here: Store;
  let there: Store;
  /** Keeps no answers: what it says is on the disk. */
  let disk: Store;
  const heard = { here: 0, there: 0 };

  beforeEach(async () => {
    const shop = newShop();
    // So few rows that answers are dropped all the time.
    here = await createStore({ shop, keptRows: 40 });
    there = await createStore({ shop, keptRows: 12 });
    disk = await createStore({ shop, keptRows: 0 });
    Object.assign(heard, { here: 0, there: 0 });
    sequence = 0;
    here.changes.subscribe(({ sequence }) => (heard.here = Math.max(heard.here, sequence)));
    there.changes.subscribe(({ sequence }) => (heard.there = Math.max(heard.there, sequence)));
    await Promise.all([here, there].map((store) => store.customers.count()));
  });
  afterEach(async () => {
    for (const store of [here, there, disk]) store.close();
    await deleteShop(here.shop);
  });

  async function perform(
    { type, tab, slot, other, value, stage }: Write,
    prefix: string,
  ): Promise<void> {
    const store = tab === 'here' ? here : there;
    const [id, otherId] = [`${prefix}${slot}`, `${prefix}${other}`];
    const fields = { name: `n${value}`, stage };
    const { customers, visits } = store;
    const purchase = samplePurchase(id, 1_000 * value, { at: Date.UTC(2026, 0, 1) + value });
    switch (type) {
      case 'add':
        return void (await customers.add(sampleCustomer({ id, ...fields })));
      case 'put':
        return void (await customers.put({ ...sampleCustomer(fields), id }));
      case 'patch':
        return void (await customers.patch(id, fields));
      case 'remove':
        return customers.remove(id);
      case 'visit':
        return void (await visits.add(purchase));
      case 'several':
        return void (await Promise.all([
          customers.patch(id, fields),
          customers.patch(otherId, { region: `r${value}` }),
          visits.add(purchase),
        ]));
      case 'bulk':
        return visits.addMany([purchase, samplePurchase(otherId, 500)]);
      case 'thrown':
        return store.transaction(['customers'], async (transaction) => {
          await transaction.customers.patch(id, fields);
          throw new Error('thought better of it');
        });
      case 'aborted':
        return aborting(() => customers.put({ ...sampleCustomer(fields), id }));
      case 'both':
        return void (await Promise.allSettled([
          here.customers.put({ ...sampleCustomer(fields), id }),
          there.customers.patch(id, { region: `r${value}` }),
          there.visits.add(purchase),
        ]));
      case 'ask':
    }
  }
  let cases = 0;
  /** Number of the last change that was looked for. */
  let sequence: number;
  async function newChanges(): Promise<readonly Change[]> {
    const changes = await disk.changes.since(sequence);
    sequence = changes.at(-1)?.sequence ?? sequence;
    return changes;
  }

  it('are those of the disk, after whatever was written, undone, heard and forgotten', async () => {
    await assert(
      asyncProperty(array(write, { minLength: 4, maxLength: 14 }), async (writes) => {
        const prefix = `${String(cases++).padStart(6, '0')}-`;
        for (const one of writes) {
          if (one.type !== 'ask') {
            await perform(one, prefix).catch(() => undefined);
            continue;
          }
          await newChanges();
          await waitUntil(() => heard.here >= sequence && heard.there >= sequence, undefined, {
            interval: 1,
          });
          const ask = questionsOf(prefix, `${prefix}${one.slot}`)[one.question]!;
          const stored = await ask(disk);
          expect(await ask(here)).to.deep.equal(stored);
          expect(await ask(there)).to.deep.equal(stored);
        }
        const left = await disk.customers.query();
        await Promise.all(left.map(({ id }) => disk.customers.remove(id)));
      }),
      { numRuns: propertyRuns(25), includeErrorInReport: true },
    );
  });

  it('lose no update when two tabs write at once, and count every visit', async () => {
    const step = record({
      tab: constantFrom(...tabNames),
      how: constantFrom('transaction', 'compare', 'visit'),
    });
    await assert(
      asyncProperty(array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
        const { id } = await here.customers.add(sampleCustomer({ region: '0' }));
        const raise = async (store: Store): Promise<void> => {
          const seen = (await store.customers.get(id)) ?? (await disk.customers.get(id))!;
          const region = String(Number(seen.region) + 1);
          const saved = store.customers.patch(id, { region }, { ifUnchanged: seen });
          const error = await saved.then(
            () => undefined,
            (reason: Error & { code?: string }) => reason,
          );
          if (error && error.code !== 'conflict') throw error;
          if (error) await raise(store);
        };
        await Promise.all(
          steps.map(({ tab, how }) => {
            const store = tab === 'here' ? here : there;
            if (how === 'visit') return store.visits.add(samplePurchase(id, 100));
            if (how === 'compare') return raise(store);
            return store.transaction(['customers'], async ({ customers }) => {
              const { region } = (await customers.get(id))!;
              await customers.patch(id, { region: String(Number(region) + 1) });
            });
          }),
        );
        const visits = steps.filter(({ how }) => how === 'visit').length;
        expect((await disk.customers.get(id))?.region).to.equal(String(steps.length - visits));
        const summary = await disk.summaries.get(id);
        expect(summary?.visits ?? 0).to.equal(visits);
        expect(summary?.spend ?? 0).to.equal(visits * 100);
        expect(await disk.visits.count({ where: { customer: id } })).to.equal(visits);
        const stamps = (await newChanges()).map(({ stamp }) => stamp);
        expect([...stamps].sort()).to.deep.equal(stamps);
        await here.customers.remove(id);
      }),
      { numRuns: propertyRuns(15), includeErrorInReport: true },
    );
  });

  it('are given without asking the database again', async () => {
    const { id } = await here.customers.add(sampleCustomer());
    // The first write gives a new database its identity.
    await waitUntil(() => readMark(here.shop) !== undefined);
    const reads: string[] = [];
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
      // What a store keeps of itself it looks at when the page is idle.
      if (!this.name.startsWith('$')) reads.push(this.name);
      return get.call(this, key);
    };
    try {
      const record = await here.customers.get(id);
      expect(await here.customers.get(id)).to.equal(record);
      expect(reads).to.deep.equal([]);
      await waitUntil(() => heard.there === 1);
      await there.customers.get(id);
      await here.customers.patch(id, { region: 'Leeds' });
      await waitUntil(() => heard.there === 2);
      expect(await there.customers.get(id)).to.include({ region: 'Leeds' });
      expect(reads).to.deep.equal(['customers']);
    } finally {
      IDBObjectStore.prototype.get = get;
    }
  });

  it('are the rows that are shown, not a second copy of them', async () => {
    const { id } = await here.customers.add(sampleCustomer());
    const fresh = await createStore({ shop: here.shop });
    const live = fresh.customers.live();
    const stop = live.subscribe(() => undefined);
    await waitUntil(() => live.peek().value?.length === 1);
    const shown = live.peek().value;
    // From here on answers are kept; what is shown was read before.
    await fresh.customers.count();
    await waitUntil(async () => (await fresh.customers.query()) === shown);
    await here.customers.patch(id, { name: 'Grace Hopper' });
    await waitUntil(() => live.peek().value![0]!.name === 'Grace Hopper');
    stop();
    fresh.close();
  });

  it('count nothing twice that was counted before it was heard of', async () => {
    const { postMessage } = BroadcastChannel.prototype;
    const held: (() => void)[] = [];
    BroadcastChannel.prototype.postMessage = function (this: BroadcastChannel, message) {
      held.push(() => postMessage.call(this, message));
    };
    try {
      await here.staff.put({ id: 's1', name: 'Tom', role: 'sales', active: true });
      await waitUntil(() => held.length === 1);
      expect(await there.staff.count()).to.equal(1);
    } finally {
      BroadcastChannel.prototype.postMessage = postMessage;
    }
    held[0]!();
    await waitUntil(() => heard.there === 1);
    expect(await there.staff.count()).to.equal(1);
  });

  it('are not kept where other tabs cannot be heard', async () => {
    const { BroadcastChannel: channel } = globalThis;
    globalThis.BroadcastChannel = undefined as never;
    const alone = await createStore({ shop: here.shop });
    const { id } = await alone.customers.add(sampleCustomer({ region: 'York' }));
    globalThis.BroadcastChannel = channel;
    await here.customers.patch(id, { region: 'Leeds' });
    expect(await alone.customers.get(id)).to.include({ region: 'Leeds' });
    alone.close();
  });

  it('are forgotten when the page comes back from the cache, and when a change was missed', async () => {
    const { id } = await here.customers.add(sampleCustomer());
    await waitUntil(() => heard.there === 1);
    await there.customers.get(id);
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = () => undefined;
    await here.customers.patch(id, { region: 'Leeds' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    BroadcastChannel.prototype.postMessage = postMessage;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(await there.customers.get(id)).to.include({ region: 'Leeds' });

    BroadcastChannel.prototype.postMessage = () => undefined;
    await here.customers.patch(id, { region: 'York' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    BroadcastChannel.prototype.postMessage = postMessage;
    await here.customers.add(sampleCustomer());
    await waitUntil(() => heard.there === 4);
    expect(await there.customers.get(id)).to.include({ region: 'York' });
  });

  it('show again what is stored when a transaction is undone', async () => {
    const { id } = await here.customers.add(sampleCustomer({ region: 'Leeds' }));
    const live = here.customers.liveRecord(id);
    const shown: unknown[] = [];
    const stop = live.subscribe(({ value }) => shown.push(value?.region));
    await waitUntil(() => live.peek().status === 'ready');
    await aborting(async () => {
      const error = await rejectionOf(here.customers.patch(id, { region: 'York' }));
      expect(error.code).to.equal('storage');
    });
    await waitUntil(() => live.peek().value?.region === 'Leeds');
    stop();
    expect(shown).to.deep.equal([undefined, 'Leeds', 'York', 'Leeds']);
  });
});
