import { expect } from '@open-wc/testing';
import { carefulRetention } from '@patronkit/records/retention-presets.js';
import { sampleCustomer, samplePurchase } from '../testing/sample-records.js';
import type { Retention } from './retention.js';
import { keepRetention } from './retention-schedule.js';
import { monthsBefore } from './retention-rules.js';
import type { RawBase } from './testing/raw-base.js';
import { openRawBase } from './testing/raw-base.js';

const now = Date.UTC(2026, 5, 15);
const ago = (years: number): number => monthsBefore(now, years * 12);

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

describe('retention', () => {
  const { requestIdleCallback } = globalThis;
  afterEach(() => {
    globalThis.requestIdleCallback = requestIdleCallback;
  });

  let base: RawBase;
  let retention: Retention;
  let clock = now;

  beforeEach(async () => {
    clock = ago(8);
    base = await openRawBase('memory', () => clock);
    retention = await (await base.administration()).retention();
    await base.add('customers', sampleCustomer({ id: 'gone', name: 'Gone Long' }));
    await base.add('customers', sampleCustomer({ id: 'never', name: 'Never Came' }));
    await base.add('customers', sampleCustomer({ id: 'regular' }));
    await base.add('customers', sampleCustomer({ id: 'writes' }));
    const words = { words: 'wants ferns', lines: [{ name: 'fern', quantity: 2 }] };
    await base.add('visits', samplePurchase('gone', 100, { at: ago(7), ...words }));
    await base.add('visits', samplePurchase('writes', 100, { at: ago(7) }));
    await base.add('visits', samplePurchase('regular', 100, { id: 'old', at: ago(4), ...words }));
    await base.add('visits', samplePurchase('regular', 100, { id: 'new', at: ago(1), ...words }));
    await base.add('notes', { customer: 'regular', at: ago(4), words: 'old note' });
    await base.add('notes', { customer: 'regular', at: ago(1), words: 'new note' });
    const told = { measure: 'nps', score: 9, channel: 'web', comment: 'fine' };
    await base.add('feedback', { ...told, customer: 'writes', id: 'f_new', at: ago(1) });
    await base.add('feedback', { ...told, customer: 'regular', id: 'f_old', at: ago(3) });
    await base.setLocal('feedback-draft/a', { comment: 'old', keptAt: now - 31 * 86_400_000 });
    await base.setLocal('feedback-draft/b', { comment: 'new', keptAt: now - 86_400_000 });
    await base.setLocal('table', { page: 4 });
    clock = now;
  });
  afterEach(() => base.end());

  it('keeps everything but old drafts until the shop decides', async () => {
    expect(await retention.run()).to.deep.equal([
      { rule: 'draftDays', store: 'local', rows: 1, before: now - 30 * 86_400_000 },
    ]);
    expect(await base.getLocal('feedback-draft/a')).to.equal(undefined);
    expect(await base.getLocal('feedback-draft/b')).to.include({ comment: 'new' });
    expect(await base.getLocal('table')).to.deep.equal({ page: 4 });
  });

  it('says beforehand what it would do, and then does that', async () => {
    const before = await base.dump();
    const preview = await retention.preview({ rules: carefulRetention });
    expect(await base.dump()).to.deep.equal(before);
    expect(preview.map(({ rule, store, rows }) => `${rule} ${store} ${rows}`)).to.deep.equal([
      'visitWordsMonths visits 2',
      'feedbackWordsMonths feedback 1',
      'notesMonths notes 1',
      'inactiveCustomerMonths customers 2',
      'draftDays local 1',
    ]);
    expect(await retention.run({ rules: carefulRetention })).to.deep.equal(preview);
    expect(await retention.run({ rules: carefulRetention })).to.deep.equal([]);
  });

  it('takes old words and leaves the figures', async () => {
    await retention.run({ rules: carefulRetention });
    const [old] = await base.query('visits', { where: { id: 'old' } });
    expect(old).to.include({ articles: 2, customer: 'regular', at: ago(4) });
    expect(old).not.to.have.any.keys('words', 'lines');
    expect((await base.query('visits', { where: { id: 'new' } }))[0]).to.include({
      words: 'wants ferns',
    });
    expect((await base.query('feedback', { where: { id: 'f_old' } }))[0]).not.to.have.property(
      'comment',
    );
    expect((await base.query('feedback', { where: { id: 'f_new' } }))[0]).to.have.property(
      'comment',
    );
    expect((await base.query('notes', {})).map(({ words }) => words)).to.deep.equal(['new note']);
    expect((await base.query('summaries', { where: { id: 'regular' } }))[0]).to.include({
      visits: 2,
    });
  });

  it('erases who has not been heard of, and nobody who has', async () => {
    await retention.run({ rules: { inactiveCustomerMonths: 60 } });
    expect((await base.query('customers', {})).map(({ id }) => id)).to.deep.equal([
      'regular',
      'writes',
    ]);
    expect(await base.count('visits', {})).to.equal(4);
    const rights = await (await base.administration()).personalData();
    expect(await rights.erasureProof('gone')).to.include({ at: now, facts: 'anonymise' });
  });

  const dayAgo = now - 86_400_000;
  const signs: Readonly<Record<string, () => Promise<unknown>>> = {
    'redeemed points': () =>
      base.add('ledger', { customer: 'gone', at: dayAgo, kind: 'redeemed', points: -1 }),
    'were noted': () => base.add('notes', { customer: 'gone', at: dayAgo, words: 'rang up' }),
    'had their profile changed': () => base.patch('customers', 'gone', { taste: 'tea' }),
    'got another contact': () =>
      base.add('contacts', { customer: 'gone', name: 'Tom', contactWays: [] }),
  };
  for (const [sign, leave] of Object.entries(signs)) {
    it(`keeps those who ${sign} since their last visit`, async () => {
      await leave();
      await retention.run({ rules: { inactiveCustomerMonths: 60 } });
      expect((await base.query('customers', {})).map(({ id }) => id)).to.include('gone');
    });
  }

  it('keeps nobody for what the store itself writes of them', async () => {
    const visit = { visit: 'v', kind: 'earned', points: 5 } as const;
    await base.add('ledger', { customer: 'gone', at: dayAgo, ...visit });
    await base.reviewTiers(now);
    await retention.run({ rules: { inactiveCustomerMonths: 60 } });
    expect((await base.query('customers', {})).map(({ id }) => id)).not.to.include('gone');
  });

  it('keeps who comes back while plugins are asked to forget, and asks them of nobody else', async () => {
    clock = ago(8);
    await base.add('customers', sampleCustomer({ id: 'other' }));
    clock = now;
    const rights = await (await base.administration()).personalData();
    const asked: string[] = [];
    const comesBack: Readonly<Record<string, string>> = { gone: 'gone', never: 'other' };
    await rights.register({
      name: 'plugin',
      export: () => Promise.resolve(undefined),
      async erase(customer) {
        asked.push(customer);
        await base.add('visits', samplePurchase(comesBack[customer]!, 100, { at: now }));
      },
    });
    const steps = await retention.run({ rules: { inactiveCustomerMonths: 60 } });
    expect(asked).to.deep.equal(['gone', 'never']);
    expect(steps.map(({ rows }) => rows)).to.deep.equal([1]);
    expect((await base.query('customers', {})).map(({ id }) => id)).to.deep.equal([
      'gone',
      'other',
      'regular',
      'writes',
    ]);
  });

  it('deletes their visits too where the shop wants that', async () => {
    await retention.run({ rules: { inactiveCustomerMonths: 60, inactiveCustomerFacts: 'delete' } });
    expect(await base.count('visits', {})).to.equal(3);
  });

  /** When it was last begun, once a tab has looked whether it is due. */
  async function begun(): Promise<unknown> {
    // Idle at once, also where no such moments are told of.
    globalThis.requestIdleCallback = (run) => Number(setTimeout(run));
    const end = keepRetention(base.context, base.writer);
    await nextTask();
    for (let turn = 0; turn < 20; turn++) await base.getLocal('table');
    end();
    return base.context.backend.get('$system', 'retention');
  }

  it('leaves the day to a tab that can open what is kept', async () => {
    base.context.status.value = { persistence: 'memory', sealing: 'locked' };
    expect(await begun()).to.equal(undefined);
    base.context.status.value = { persistence: 'memory', sealing: 'unlocked' };
    expect(await begun()).to.deep.equal({ begunAt: now });
  });

  it('runs once a day, whichever tab looks first', async () => {
    expect(await begun()).to.deep.equal({ begunAt: now });
    clock += 3_600_000;
    expect(await begun()).to.deep.equal({ begunAt: now });
    clock += 86_400_000;
    expect(await begun()).to.deep.equal({ begunAt: clock });
  });

  it('counts months by the calendar', () => {
    expect(new Date(monthsBefore(Date.UTC(2026, 4, 31), 3)).toISOString()).to.contain('2026-02-28');
    expect(new Date(monthsBefore(Date.UTC(2028, 1, 29), 12)).toISOString()).to.contain(
      '2027-02-28',
    );
  });
});
