import { expect } from '@open-wc/testing';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import * as fc from 'fast-check';
import { createStore } from '../../create-store.js';
import type { Store } from '../../store.js';
import {
  newShop,
  rejectionOf,
  sampleCustomer,
  samplePurchase,
} from '../../testing/sample-records.js';
import { everythingIn } from '../testing/everything-in.js';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';

const memoryShop = (shop = newShop()): Promise<Store> =>
  createStore({ shop, persistence: 'memory' });
const backupOf = async (store: Store): Promise<Blob> =>
  (await store.administration()).exportBackup();
const bring = async (store: Store, file: Blob, conflicts?: 'keep' | 'replace') =>
  (await store.administration()).importBackup(file, { conflicts });

async function fill(store: Store, names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    const { id } = await store.customers.add(sampleCustomer({ name }));
    await store.visits.add(
      samplePurchase(id, 90_000 * (index + 1), { at: Date.UTC(2026, 8, index + 1) }),
    );
    await store.customers.patch(id, { taste: `${name}'s "taste"\n第二行\u2028` });
  }
}

describe('a backup', () => {
  let store: Store;
  let other: Store;
  beforeEach(async () => {
    [store, other] = [await memoryShop(), await memoryShop()];
  });
  afterEach(() => {
    store.close();
    other.close();
  });

  it('brings everything back into an empty base, as it was', async () => {
    await fill(store, ['Anna', '李娜']);
    const [anna] = await store.customers.query();
    const answer = {
      at: 1,
      measure: 'csat',
      score: 5,
      channel: 'web',
      customer: anna!.id,
    } as const;
    const { id } = await store.feedback.add(answer);
    await store.staff.put({ id: 's1', name: 'Tom', role: 'sales', active: true });
    const file = await backupOf(store);
    const { added, equal, conflictCount, problems } = await bring(other, file);
    expect({ equal, conflictCount, problems }).to.deep.equal({
      equal: 0,
      conflictCount: 0,
      problems: [],
    });
    expect(await everythingIn(other, ['shop'])).to.deep.equal(await everythingIn(store, ['shop']));
    expect(added).to.equal(Object.values(await everythingIn(store)).flat().length);
    expect(await other.feedback.get(id)).to.include({ shop: other.shop });
  });

  it('does not bring back who was erased since', async () => {
    await fill(store, ['Anna', '李娜']);
    const file = await backupOf(store);
    const [anna] = await store.customers.query({ where: { name: 'Anna' } });
    await (await (await store.administration()).personalData()).erase(anna!.id);
    const before = await everythingIn(store, ['updatedAt']);
    const { erased, added, problems } = await bring(store, file, 'replace');
    expect({ added, problems }).to.deep.equal({ added: 0, problems: [] });
    expect(erased).to.be.greaterThan(1);
    expect(await store.customers.get(anna!.id)).to.equal(undefined);
    expect(await everythingIn(store, ['updatedAt'])).to.deep.equal(before);
  });

  it('brought in twice changes nothing', async () => {
    await fill(store, ['Anna']);
    const file = await backupOf(store);
    await bring(other, file);
    const before = await everythingIn(other, ['shop', 'updatedAt']);
    const { added, conflictCount } = await bring(other, file);
    expect({ added, conflictCount }).to.deep.equal({ added: 0, conflictCount: 0 });
    expect(await everythingIn(other, ['shop', 'updatedAt'])).to.deep.equal(before);
  });

  it('merges with what is there: equal records pass, different ones are told', async () => {
    await fill(store, ['Anna']);
    const [anna] = await store.customers.query();
    const file = await backupOf(store);
    await bring(other, file);
    await other.customers.patch(anna!.id, { taste: 'coffee' });
    await other.visits.add(samplePurchase(anna!.id, 500));
    await store.visits.add(samplePurchase(anna!.id, 700));
    const later = await backupOf(store);
    const kept = await bring(other, later);
    expect(kept.conflicts).to.deep.equal([
      { collection: 'customers', id: anna!.id, line: kept.conflicts[0]!.line, replaced: false },
    ]);
    expect(await other.customers.get(anna!.id)).to.include({ taste: 'coffee' });
    expect(await other.summaries.get(anna!.id)).to.include({ visits: 3, spend: 91_200 });
    const replaced = await bring(other, later, 'replace');
    expect(replaced.conflicts[0]).to.include({ replaced: true });
    expect(await other.customers.get(anna!.id)).to.deep.include({
      taste: (await store.customers.get(anna!.id))!.taste,
    });
  });

  it('that was interrupted amid the visits leaves everyone their figures when done again', async () => {
    const ids = Array.from({ length: 600 }, (_, nth) => `c${nth}`);
    await store.customers.addMany(ids.map((id) => sampleCustomer({ id, name: id })));
    await store.visits.addMany(ids.map((id) => samplePurchase(id, 500)));
    const file = await backupOf(store);
    const { importBackup } = await other.administration();
    const stop = new AbortController();
    const onProgress = ({ bytes, size }: { bytes: number; size: number }): void => {
      if (bytes > size * 0.6) stop.abort();
    };
    await rejectionOf(importBackup(file, { signal: stop.signal, onProgress }));
    expect(await other.visits.count()).to.be.within(1, 599);
    await importBackup(file);
    expect(await everythingIn(other, ['shop', 'createdAt', 'updatedAt'])).to.deep.equal(
      await everythingIn(store, ['shop', 'createdAt', 'updatedAt']),
    );
  });

  it('merged makes no figures of customers who were erased', async () => {
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    await store.visits.add(samplePurchase('c1', 100_000));
    await (await (await store.administration()).personalData()).erase('c1');
    await other.customers.add(sampleCustomer({ id: 'c2' }));
    await bring(other, await backupOf(store));
    expect(await other.visits.count()).to.equal(1);
    expect(await other.summaries.query()).to.deep.equal([]);
  });

  describe('of a shop in another currency', () => {
    const yen = { amount: { minor: 500, currency: 'JPY' } };
    beforeEach(async () => {
      await store.settings.put({ ...defaultShopSettings, currency: 'JPY' });
      await store.customers.add(sampleCustomer({ id: 'c1' }));
      await store.visits.add(samplePurchase('c1', 0, { ...yen, id: 'v_yen' }));
      await store.visits.add(samplePurchase('c1', 0, { amount: { minor: 9e5, currency: 'JPY' } }));
    });

    it('comes into an empty base as it was', async () => {
      const { problems } = await bring(other, await backupOf(store));
      expect(problems).to.deep.equal([]);
      expect(await other.settings.get('settings')).to.include({ currency: 'JPY' });
      expect(await other.summaries.get('c1')).to.include({ spend: 900_500 });
    });

    it('leaves the sums of a base in one currency, and tells of what it left out', async () => {
      await other.customers.add(sampleCustomer({ id: 'c1' }));
      await other.visits.add(samplePurchase('c1', 10_000));
      const points = await other.ledger.count();
      const { problems } = await bring(other, await backupOf(store), 'replace');
      expect(await other.summaries.get('c1')).to.include({ spend: 10_000, visits: 1 });
      expect(await other.ledger.count()).to.equal(points);
      expect(await other.settings.get('settings')).to.equal(undefined);
      const told = problems.map(({ message }) => message.split(',')[0]);
      expect(told).to.include.members(['visits: is in JPY', 'settings: is in JPY']);
      expect(told).to.include('ledger: its visit was left out');
    });

    it('leaves no figures of what it left out where a shop has only chosen its currency', async () => {
      await other.settings.put({ ...defaultShopSettings, currency: 'EUR' });
      await bring(other, await backupOf(store));
      expect(await other.visits.count()).to.equal(0);
      expect(await other.summaries.query()).to.deep.equal([]);
    });
  });

  it('holds what is written while it is made', async () => {
    await fill(store, ['Anna', 'Bea']);
    const [first, second] = await store.customers.query({ order: { by: 'name' } });
    let wrote = false;
    const file = await (
      await store.administration()
    ).exportBackup({
      async onProgress() {
        if (wrote) return;
        wrote = true;
        await store.customers.patch(first!.id, { taste: 'new' });
        await store.customers.remove(second!.id);
        await store.visits.add(samplePurchase(first!.id, 1));
      },
    });
    await bring(other, file);
    expect(await everythingIn(other, ['shop'])).to.deep.equal(await everythingIn(store, ['shop']));
    expect(await other.customers.get(first!.id)).to.include({ taste: 'new' });
    expect(await other.customers.count()).to.equal(1);
  });

  it('leaves later changes later than those it brings', async () => {
    await fill(store, ['Anna']);
    const [anna] = await store.customers.query();
    await bring(other, await backupOf(store));
    const { stamps } = await other.customers.patch(anna!.id, { taste: 'tea' });
    expect(stamps!['taste']! > anna!.stamps!['taste']!).to.equal(true);
  });

  it('is refused when it is none, was cut off, or is too new; bad lines are told', async () => {
    await fill(store, ['Anna']);
    const text = await (await backupOf(store)).text();
    const refused = async (content: string) =>
      (await rejectionOf(bring(other, new Blob([content])))).code;
    expect(await refused('name,phone\nAnna,1\n')).to.equal('backup-format');
    expect(await refused(text.slice(0, -30))).to.equal('backup-cut-off');
    expect(await refused(text.replace('"version":1', '"version":2'))).to.equal('backup-newer');
    expect(await other.customers.count()).to.equal(0);
    const spoilt = text.replace('"kind":"person"', '"kind":"ghost"');
    const { problems } = await bring(other, new Blob([spoilt]));
    expect(problems.map(({ line, message }) => [line, message.slice(0, 15)])).to.deep.equal([
      [2, 'customers: kind'],
    ]);
  });

  it('into an empty base gives the same records, whatever they are', async function () {
    this.timeout(0);
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((value) => !!value.trim());
    const customer = fc.record(
      {
        name: text,
        kind: fc.constantFrom('person' as const, 'organisation' as const),
        stage: fc.constantFrom('keep' as const, 'loyal' as const),
        contactWays: fc.array(fc.record({ kind: fc.constant('messaging' as const), value: text }), {
          maxLength: 3,
        }),
        taste: text,
        memberSince: fc.nat(),
      },
      { requiredKeys: ['name', 'kind', 'stage', 'contactWays'] },
    );
    const visit = fc.record({ at: fc.nat(2_000_000_000_000), minor: fc.nat(900_000), words: text });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(customer, fc.array(visit, { maxLength: 3 })), { maxLength: 4 }),
        async (people) => {
          const [from, to] = [await memoryShop('same-shop'), await memoryShop('same-shop')];
          for (const [fields, visits] of people) {
            const { id } = await from.customers.add(fields);
            for (const { at, minor, words } of visits) {
              await from.visits.add(samplePurchase(id, minor, { at, words }));
            }
          }
          await bring(to, await backupOf(from));
          expect(await everythingIn(to, [])).to.deep.equal(await everythingIn(from, []));
          from.close();
          to.close();
        },
      ),
      { numRuns: propertyRuns(15) },
    );
  });
});
