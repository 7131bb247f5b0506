import { expect, waitUntil } from '@open-wc/testing';
import { isAnonymousCustomer } from '@patronkit/records/anonymous-customer.js';
import { rejectionOf, sampleCustomer, samplePurchase } from '../testing/sample-records.js';
import { importsStore } from '../schema-steps.js';
import { createCustomerSearch } from '../search/customer-search.js';
import { createStore } from '../create-store.js';
import { deleteShop, newShop } from '../testing/sample-records.js';
import type { PersonalDataRights } from './personal-data-rights.js';
import { foundIn } from './testing/find-values.js';
import type { RawBase } from './testing/raw-base.js';
import { openRawBase } from './testing/raw-base.js';

const now = Date.UTC(2026, 5, 1);
const at = Date.UTC(2026, 4, 1);

/** All that leads to her. */
const values = [
  'c_4711',
  'Anna Quillfeather',
  'M-90210',
  '79460958',
  'anna@quill.example',
  'quill-chat',
  'Bertram Quillfeather',
  'Weaverbird Ltd',
  'blue kingfisher',
  'wicker basket',
  'order-536365',
  'note-1',
  'it was the green one',
  'slow delivery',
  'goodwill',
];

for (const persistence of ['indexeddb', 'memory'] as const) {
  describe(`erasure (${persistence})`, () => {
    let base: RawBase;
    let rights: PersonalDataRights;

    beforeEach(async () => {
      base = await openRawBase(persistence, () => now);
      rights = await (await base.administration()).personalData();
      await base.add('staff', { id: 'rowan', name: 'Rowan', role: 'sales', active: true });
      await base.add(
        'customers',
        sampleCustomer({
          id: 'c_4711',
          name: 'Anna Quillfeather',
          memberNumber: 'M-90210',
          employer: 'Weaverbird Ltd',
          contactWays: [
            { kind: 'phone', value: '+44 20 7946 0958' },
            { kind: 'email', value: 'Anna@Quill.example' },
            { kind: 'messaging', value: 'quill-chat' },
          ],
        }),
      );
      await base.add(
        'customers',
        sampleCustomer({ id: 'c_2', name: 'Li Na', referredBy: 'c_4711' }),
      );
      await base.add('contacts', {
        customer: 'c_4711',
        name: 'Bertram Quillfeather',
        contactWays: [],
      });
      await base.add(
        'visits',
        samplePurchase('c_4711', 10_500, {
          id: 'order-536365',
          at,
          staff: 'rowan',
          words: 'Asked for the blue kingfisher',
          lines: [{ name: 'wicker basket', quantity: 3 }],
        }),
      );
      await base.add('visits', samplePurchase('c_2', 2_000, { id: 'order-2', at: at + 1 }));
      await base.add('corrections', {
        customer: 'c_4711',
        visit: 'order-536365',
        at,
        words: 'No, it was the green one',
      });
      await base.add('notes', { id: 'note-1', customer: 'c_4711', at, words: 'blue kingfisher' });
      await base.add('feedback', {
        at,
        measure: 'csat',
        score: 2,
        comment: 'slow delivery',
        visit: 'order-536365',
        channel: 'web',
      });
      await base.add('feedback', {
        at,
        measure: 'nps',
        score: 9,
        comment: 'Call me about the blue kingfisher',
        contact: { kind: 'phone', value: '(020) 7946-0958' },
        channel: 'web',
      });
      await base.add('ledger', {
        customer: 'c_4711',
        at,
        kind: 'adjusted',
        points: 50,
        reason: 'goodwill for Anna Quillfeather',
      });
      await base.add('consents', {
        customer: 'c_4711',
        at,
        purpose: 'photo',
        given: true,
        wording: '2026-11',
        channel: 'in-person',
      });
      await base.setLocal('feedback-draft/f/csat/c_4711/', { comment: 'It was', id: 'x' });
      await base.setLocal('note-draft/c_2', { words: 'wants what Anna Quillfeather has' });
      await base.setLocal('table', { open: ['c_4711', 'c_2'], c_4711: true, page: 4 });
      const search = createCustomerSearch(base.context, { persist: true });
      await search.save();
      search.close();
      const transaction = await base.context.backend.begin([importsStore], 'readwrite');
      transaction.put(importsStore, {
        id: 'import-1',
        added: ['c_2', 'c_4711'],
        rejected: [
          { line: 3, message: 'phone 020 7946 0958 belongs to Anna Quillfeather already' },
        ],
      });
      await transaction.finish();
    });
    afterEach(() => base.end());

    it('leaves nothing that leads to the person anywhere in the database', async () => {
      expect(foundIn(await base.dump(), values)).to.deep.equal(values);
      const { proof } = await rights.erase('c_4711', { by: 'rowan' });
      expect(foundIn(await base.dump(), values)).to.deep.equal([]);
      expect(proof).to.include({ at: now, by: 'rowan', facts: 'anonymise' });
    });

    it('leaves the figures under an id that names nobody', async () => {
      const points = (await base.query('ledger', {})).map((entry) => entry['points']);
      await rights.erase('c_4711');
      const [anonymous, other] = await base.query('visits', { order: { by: 'at' } });
      expect(anonymous).to.deep.include({
        at,
        kind: 'purchase',
        channel: 'in-person',
        amount: { minor: 10_500, currency: 'GBP' },
        articles: 3,
      });
      expect(isAnonymousCustomer(anonymous!['customer'] as string)).to.equal(true);
      expect(anonymous).not.to.have.any.keys('words', 'lines', 'staff');
      expect(other).to.include({ id: 'order-2', customer: 'c_2' });
      const ledger = await base.query('ledger', {});
      expect(ledger.map((entry) => entry['points'])).to.have.members(points);
      const earned = ledger.filter((entry) => entry['visit'] === anonymous!.id);
      expect(earned.map((entry) => entry['points'])).to.deep.equal([10]);
      const scores = (await base.query('feedback', {})).map((told) => told['score']);
      expect(scores).to.have.members([2, 9]);
    });

    it('leaves no facts either where the shop wants that', async () => {
      await rights.erase('c_4711', { facts: 'delete' });
      expect((await base.query('visits', {})).map(({ id }) => id)).to.deep.equal(['order-2']);
      expect(foundIn(await base.dump(), values)).to.deep.equal([]);
    });

    it('takes along a correction of their visit that names somebody else', async () => {
      const [correction] = await base.query('corrections', {});
      const other = { ...correction!, id: 'x_1', customer: 'c_2', words: 'It was blue, Anna said' };
      await (
        await base.writer()
      ).write(['corrections'], async (unit) => {
        unit.set('corrections', other);
        return Promise.resolve();
      });
      const { corrections } = await rights.gather('c_4711');
      expect(corrections.map(({ words }) => words)).to.include('It was blue, Anna said');
      expect(JSON.stringify(corrections)).not.to.contain('c_2');
      await rights.erase('c_4711');
      expect(await base.count('corrections', {})).to.equal(0);
    });

    it('touches nobody else, and clears who referred them', async () => {
      const before = await base.query('customers', { where: { id: 'c_2' } });
      await rights.erase('c_4711');
      const [after] = await base.query('customers', { where: { id: 'c_2' } });
      const {
        referredBy: _gone,
        updatedAt: _at,
        stamps,
        ...rest
      } = after as never as {
        referredBy?: string;
        updatedAt: number;
        stamps: Record<string, string>;
      };
      expect(before[0]).to.deep.include(rest);
      expect(after).not.to.have.property('referredBy');
      expect(stamps['referredBy']! > stamps['*']!).to.equal(true);
      expect(await base.getLocal('table')).to.deep.equal({ open: ['c_2'], page: 4 });
      expect(await base.getLocal('note-draft/c_2')).to.deep.equal({});
      expect(await base.query('summaries', { where: { id: 'c_2' } })).to.have.length(1);
    });

    it('can be rehearsed: the same list, and nothing has changed', async () => {
      const before = await base.dump();
      const preview = await rights.previewErasure('c_4711');
      expect(await base.dump()).to.deep.equal(before);
      const { rows } = await rights.erase('c_4711');
      expect(preview.rows).to.deep.equal(rows);
      expect(rows).to.deep.include({ store: 'notes', becomes: 'removed', rows: 1 });
      expect(rows).to.deep.include({ store: 'visits', becomes: 'anonymous', rows: 1 });
      expect(rows).to.deep.include({ store: 'local', becomes: 'changed', rows: 3 });
    });

    it('can be proved to who knows the id, and to nobody else', async () => {
      expect(await rights.erasureProof('c_4711')).to.equal(undefined);
      const { proof } = await rights.erase('c_4711');
      expect(await rights.erasureProof('c_4711')).to.deep.equal(proof);
      expect(await rights.erasureProof('c_2')).to.equal(undefined);
    });

    it('of somebody unknown is refused and changes nothing', async () => {
      const before = await base.dump();
      expect((await rejectionOf(rights.erase('nobody'))).code).to.equal('not-found');
      expect(await base.dump()).to.deep.equal(before);
    });

    it('finds what a customer left who was merely removed before', async () => {
      await base.remove('customers', 'c_4711');
      await rights.erase('c_4711');
      expect(foundIn(await base.dump(), ['c_4711', 'blue kingfisher', 'note-1'])).to.deep.equal([
        'blue kingfisher',
      ]);
    });

    it('asks plugins first, and does nothing but say why when one fails', async () => {
      const asked: string[] = [];
      const stop = await rights.register({
        name: 'wishes',
        export: () => Promise.resolve(['a lamp']),
        erase: (customer) => Promise.resolve(void asked.push(customer)),
      });
      await rights.register({
        name: 'broken',
        export: () => Promise.resolve(undefined),
        erase: () => Promise.reject(new Error('its list is locked')),
      });
      const before = await base.dump();
      const error = await rejectionOf(rights.erase('c_4711'));
      expect(error).to.include({ code: 'personal-data-part', part: 'broken' });
      expect((error as Error).message).to.contain('its list is locked');
      expect(await base.dump()).to.deep.equal(before);
      expect(asked).to.deep.equal(['c_4711']);
      expect((await rights.previewErasure('c_4711')).parts).to.deep.equal(['wishes', 'broken']);
      stop();
      expect((await rights.previewErasure('c_4711')).parts).to.deep.equal(['broken']);
    });

    it('reaches a plugin that was not running, as soon as it is', async () => {
      await rights.erase('c_4711');
      const erased: string[] = [];
      await rights.register({
        name: 'wishes',
        export: () => Promise.resolve(undefined),
        erase: (customer) => Promise.resolve(void erased.push(customer)),
        customers: () => Promise.resolve(['c_2', 'c_4711']),
      });
      expect(erased).to.deep.equal(['c_4711']);
    });
  });
}

describe('erasure in open pages', () => {
  it('empties live answers here and in other tabs', async () => {
    const shop = newShop();
    const one = await createStore({ shop });
    const other = await createStore({ shop });
    await one.customers.add(sampleCustomer({ id: 'c_1' }));
    await one.visits.add(samplePurchase('c_1', 100, { words: 'hello' }));
    const lives = [one, other].map(
      (store) =>
        [
          store.customers.liveRecord('c_1'),
          store.visits.live({ where: { customer: 'c_1' } }),
          store.visits.live({ order: { by: 'at', direction: 'descending' }, limit: 50 }),
        ] as const,
    );
    const stops = lives.flat().map((live) => live.subscribe(() => undefined));
    await waitUntil(() => lives.flat().every((live) => live.peek().status === 'ready'));
    const rights = await (await one.administration()).personalData();
    await rights.erase('c_1');
    for (const [customer, theirs, latest] of lives) {
      await waitUntil(() => customer.peek().value === undefined);
      await waitUntil(() => (theirs.peek().value as unknown[]).length === 0);
      await waitUntil(() => (latest.peek().value as { words?: string }[])[0]?.words === undefined);
      expect(latest.peek().value).to.have.length(1);
    }
    stops.forEach((stop) => stop());
    one.close();
    other.close();
    await deleteShop(shop);
  });
});
