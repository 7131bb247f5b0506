import { expect } from '@open-wc/testing';
import { openStore } from './open-store.js';
import type { Store } from './store.js';
import type { TakeBackError } from './take-back-error.js';

let shops = 0;

describe('taking back what was just written', () => {
  let store: Store;
  let now: number;

  beforeEach(async () => {
    now = Date.UTC(2026, 10, 20, 12);
    store = await openStore({
      shop: `take-back-${++shops}`,
      persistence: 'memory',
      now: () => now,
    });
    await store.customers.add({
      id: 'c_1',
      name: 'Ada Marsh',
      kind: 'person',
      contactWays: [],
      stage: 'keep',
    });
  });

  const purchase = (minor: number, id: string) =>
    store.visits.add({
      id,
      customer: 'c_1',
      at: now,
      kind: 'purchase',
      channel: 'in-person',
      amount: { minor, currency: 'GBP' },
    });
  const takeBack = async (
    ...given: Parameters<Awaited<ReturnType<Store['administration']>>['takeBack']>
  ) => (await store.administration()).takeBack(...given);
  const reason = (write: Promise<unknown>): Promise<string> =>
    write.then(
      () => 'done',
      (error: TakeBackError) => error.reason ?? error.code,
    );

  it('leaves a customer as if the visit had never been: figures, points, tier', async () => {
    await purchase(20_000, 'v_1');
    const before = await store.summaries.get('c_1');
    const ledger = await store.ledger.query({ where: { customer: 'c_1' } });
    now += 1000;
    await purchase(300_000, 'v_2');
    expect((await store.summaries.get('c_1'))?.tier).to.equal('key');

    await takeBack('visits', 'v_2');
    expect(await store.visits.get('v_2')).to.equal(undefined);
    expect(await store.ledger.query({ where: { customer: 'c_1' } })).to.deep.equal(ledger);
    const { updatedAt: _after, ...after } = (await store.summaries.get('c_1'))!;
    const { updatedAt: _before, ...expected } = before!;
    expect(after).to.deep.equal(expected);
  });

  it('leaves no figures where the visit was the first', async () => {
    await purchase(20_000, 'v_1');
    await takeBack('visits', 'v_1');
    expect(await store.summaries.get('c_1')).to.equal(undefined);
    expect(await store.ledger.count()).to.equal(0);
  });

  it('takes back a note and a correction, and tells other tabs of it', async () => {
    await purchase(20_000, 'v_1');
    const by = { customer: 'c_1', at: now, words: 'Blue, not red' };
    const note = await store.notes.add(by);
    const correction = await store.corrections.add({ ...by, visit: 'v_1' });
    const removed: string[] = [];
    store.changes.subscribe(({ entries }) =>
      removed.push(...entries.filter(({ type }) => type === 'remove').map(({ id }) => id)),
    );
    await takeBack('notes', note.id);
    await takeBack('corrections', correction.id);
    expect(await store.notes.count()).to.equal(0);
    expect(await store.corrections.count()).to.equal(0);
    expect(removed).to.deep.equal([note.id, correction.id]);
  });

  it('refuses what has been corrected, answered or spent from since', async () => {
    await purchase(20_000, 'v_1');
    await purchase(20_000, 'v_2');
    await purchase(20_000, 'v_3');
    const { id } = await store.corrections.add({
      customer: 'c_1',
      visit: 'v_1',
      at: now,
      words: 'It was the blue one',
    });
    await store.feedback.add({
      customer: 'c_1',
      visit: 'v_2',
      at: now,
      measure: 'csat',
      score: 5,
      channel: 'web',
    } as never);
    expect(await reason(takeBack('visits', 'v_1'))).to.equal('used');
    expect(await reason(takeBack('visits', 'v_2'))).to.equal('used');
    await takeBack('corrections', id);
    expect(await reason(takeBack('visits', 'v_1'))).to.equal('done');
    await store.ledger.add({ customer: 'c_1', at: now, kind: 'redeemed', points: -5 });
    expect(await reason(takeBack('visits', 'v_3'))).to.equal('used');
    expect((await store.visits.get('v_3'))?.id).to.equal('v_3');
  });

  it('refuses what is no longer fresh, whenever it says it happened', async () => {
    await purchase(20_000, 'v_1');
    now += 5 * 60_000 + 1;
    expect(await reason(takeBack('visits', 'v_1'))).to.equal('late');
    await store.visits.add({
      id: 'v_2',
      customer: 'c_1',
      at: now - 86_400_000,
      kind: 'visit',
      channel: 'in-person',
    });
    expect(await reason(takeBack('visits', 'v_2'))).to.equal('done');
    expect(await reason(takeBack('notes', 'n_nobody'))).to.equal('not-found');
  });

  it('takes back nothing else, whatever a program asks for', async () => {
    const consents = await (await store.administration()).consents();
    const [withdrawal] = await consents.withdraw('c_1', { channel: 'phone' }, ['profiling']);
    const view = await (await store.administration()).viewOf(store, { role: 'staff' });
    const { takeBack: takeBackAny } = await view.administration();
    for (const [name, id] of [
      ['consents', withdrawal!.id],
      ['customers', 'c_1'],
      ['nonsense', 'x'],
    ] as const) {
      expect(await reason(takeBackAny(name as never, id))).to.equal('append-only');
    }
    expect([await store.consents.count(), await store.customers.count()]).to.deep.equal([1, 1]);
  });

  it('is for roles that may write such facts', async () => {
    await purchase(20_000, 'v_1');
    const as = async (role: 'staff' | 'shopper') => {
      const view = await (await store.administration()).viewOf(store, { role });
      return reason((await view.administration()).takeBack('visits', 'v_1'));
    };
    expect(await as('shopper')).to.equal('permission');
    expect(await as('staff')).to.equal('done');
  });
});
