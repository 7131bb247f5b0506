import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { createStore } from '../create-store.js';
import type { Store } from '../store.js';
import type { StoreAdministration } from '../store-administration.js';
import {
  deleteShop,
  newShop,
  rejectionOf,
  sampleCustomer,
  samplePurchase,
} from '../testing/sample-records.js';
import { changeRaw, everythingIn } from '../testing/raw-database.js';
import type { DerivationCost } from './key-ring.js';
import { openFields, sealFields, secretBytes } from './sealed-row.js';

const passphrase = { passphrase: 'correct horse battery' };
/** Guessed in no time: for tests. */
const derivation: DerivationCost = { cost: 16, blockSize: 8, parallel: 1 };

const personalWords = [
  'Wilhelmina Featherstonehaugh',
  '+44 20 7946 0958',
  'mina@example.org',
  'M-778899',
  '1961-07-04',
  'allergic to walnuts',
  'asked about the red shoes',
  'Barnaby Contactperson',
  'likes quiet corners',
  'Cassandra Cashier',
  'goodwill after the flood',
  'half-written thoughts',
];

async function fill(store: Store): Promise<void> {
  await store.customers.add(
    sampleCustomer({
      id: 'c1',
      name: personalWords[0]!,
      contactWays: [
        { kind: 'phone', value: personalWords[1]! },
        { kind: 'email', value: personalWords[2]! },
      ],
      memberNumber: personalWords[3]!,
      birthday: personalWords[4]!,
    }),
  );
  await store.customers.add(sampleCustomer({ id: 'c2', name: 'Aaron First' }));
  await store.notes.add({ customer: 'c1', at: 1, words: personalWords[5]! });
  await store.visits.add(samplePurchase('c1', 120_000, { words: personalWords[6]! }));
  await store.visits.add(samplePurchase('c1', 500));
  await store.contacts.add({ id: 'p1', customer: 'c1', name: personalWords[7]!, contactWays: [] });
  await store.feedback.add({
    at: 1,
    measure: 'csat',
    score: 5,
    channel: 'web',
    customer: 'c1',
    comment: personalWords[8]!,
  });
  await store.staff.add({ id: 's1', name: personalWords[9]!, role: 'sales', active: true });
  await store.ledger.add({
    customer: 'c1',
    at: 1,
    kind: 'adjusted',
    points: 5,
    reason: personalWords[10]!,
  });
  await store.local.set('draft', { words: personalWords[11]! });
}

describe('encryption at rest', () => {
  let shop: string;
  const open: Store[] = [];
  async function openTab(now?: () => number): Promise<[Store, StoreAdministration]> {
    const store = await createStore(now ? { shop, now } : { shop });
    open.push(store);
    return [store, await store.administration()];
  }
  const enable = (administration: StoreAdministration) =>
    administration.enableEncryption(passphrase, { derivation });

  beforeEach(() => {
    shop = newShop();
  });
  afterEach(async () => {
    for (const store of open.splice(0)) store.close();
    await deleteShop(shop);
  });

  it('leaves no personal value in the database, and everything readable as before', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    const before = await administration.exportCsv('customers').then((blob) => blob.text());
    const plain = await everythingIn(shop);
    for (const words of personalWords) expect(plain).to.contain(words);

    await enable(administration);
    const sealed = await everythingIn(shop);
    for (const words of personalWords) expect(sealed).not.to.contain(words);
    expect(sealed).not.to.contain('Featherstone').and.not.to.contain('79460958');

    expect(await administration.exportCsv('customers').then((blob) => blob.text())).to.equal(
      before,
    );
    expect(await store.local.get('draft')).to.deep.equal({ words: personalWords[11] });
    expect((await store.notes.query({ where: { customer: 'c1' } }))[0]!.words).to.equal(
      personalWords[5],
    );
    expect((await store.search('feather'))[0]).to.include({ id: 'c1' });
  });

  it('seals what is written afterwards', async () => {
    const [store, administration] = await openTab();
    await enable(administration);
    await fill(store);
    await store.customers.patch('c1', { taste: 'oolong in the evening' });
    const sealed = await everythingIn(shop);
    for (const words of [...personalWords, 'oolong']) expect(sealed).not.to.contain(words);
    expect(await store.customers.get('c1')).to.include({ taste: 'oolong in the evening' });
  });

  it('a tab that is locked says so, and goes on with what names nobody', async () => {
    const [first, administration] = await openTab();
    await fill(first);
    await enable(administration);
    const summary = await first.summaries.get('c1');

    const [store, locked] = await openTab();
    await waitUntil(() => store.status.peek().sealing === 'locked');
    for (const refused of [
      () => store.customers.get('c1'),
      () => store.customers.query(),
      () => store.customers.query({ order: { by: 'name' } }),
      () => store.notes.query({ where: { customer: 'c1' } }),
      () => store.staff.query(),
      () => store.search('anna'),
      () => store.local.get('draft'),
      () => store.local.set('draft', { words: 'more' }),
      () => store.customers.add(sampleCustomer()),
      () => store.customers.patch('c1', { stage: 'loyal' }),
      () => store.notes.add({ customer: 'c1', at: 2, words: 'not without a key' }),
      () => store.transaction(['customers'], ({ customers }) => customers.get('c1')),
      () => locked.exportCsv('customers'),
      () => locked.rotateKey(),
      () => locked.findExactly('email', 'mina@example.org'),
    ]) {
      expect(await rejectionOf(refused())).to.include({ code: 'locked', name: 'LockedError' });
    }

    expect(await store.summaries.get('c1')).to.deep.equal(summary);
    const visits = await store.visits.query({ where: { customer: 'c1' } });
    expect(visits.map(({ amount }) => amount?.minor).sort()).to.deep.equal([120_000, 500]);
    expect(visits.find(({ amount }) => amount?.minor === 120_000)).to.deep.include({
      withheld: ['words'],
    });
    expect(visits[0]).not.to.have.property('words');
    await store.visits.add(samplePurchase('c1', 1000));
    expect((await store.summaries.get('c1'))!.spend).to.equal(121_500);
    await store.feedback.add({ at: 2, measure: 'csat', score: 4, channel: 'web' });
    expect(await store.feedback.count()).to.equal(2);
  });

  it('opens with the passphrase and with no other', async () => {
    const [first, administration] = await openTab();
    await fill(first);
    await enable(administration);
    const [store, locked] = await openTab();
    expect(await rejectionOf(locked.unlock({ passphrase: 'wrong horse battery' }))).to.include({
      code: 'wrong-passphrase',
    });
    expect(await rejectionOf(locked.unlock({ key: secretBytes(32) }))).to.include({
      code: 'wrong-passphrase',
    });
    expect(await locked.encryptionState()).to.include({ state: 'sealed', isLocked: true });
    await locked.unlock(passphrase);
    expect((await store.customers.get('c1'))?.name).to.equal(personalWords[0]);
    await store.customers.patch('c1', { stage: 'loyal' });
    expect((await first.customers.get('c1'))?.stage).to.equal('loyal');
  });

  it('opens with a key that the host hands over', async () => {
    const key = secretBytes(32);
    const [first, administration] = await openTab();
    await fill(first);
    await administration.enableEncryption({ key });
    const [store, locked] = await openTab();
    expect((await rejectionOf(locked.unlock(passphrase))).code).to.equal('wrong-passphrase');
    await locked.unlock({ key });
    expect((await store.customers.get('c2'))?.name).to.equal('Aaron First');
  });

  it('refuses secrets that are guessed too soon, and what is no secret', async () => {
    const noSecrets = ['text', {}, null, { key: 'text' }, { passphrase: 5 }] as never[];
    const [, administration] = await openTab();
    for (const weak of [
      { passphrase: 'short' },
      { passphrase: '  a        ' },
      { key: new Uint8Array(8) },
      ...noSecrets,
    ]) {
      expect((await rejectionOf(administration.enableEncryption(weak))).code).to.equal(
        'weak-secret',
      );
    }
    expect(await administration.encryptionState()).to.include({ state: 'off' });
    await enable(administration);
    await administration.lock();
    for (const none of noSecrets) {
      expect((await rejectionOf(administration.unlock(none))).code).to.equal('weak-secret');
    }
  });

  it('another passphrase takes the place of the first, without writing a row', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    await enable(administration);
    const next = { passphrase: 'a longer way to say it' };
    expect(
      (await rejectionOf(administration.changePassphrase(next, passphrase, derivation))).code,
    ).to.equal('wrong-passphrase');
    await administration.changePassphrase(passphrase, next, derivation);
    await administration.lock();
    expect((await rejectionOf(administration.unlock(passphrase))).code).to.equal(
      'wrong-passphrase',
    );
    await administration.unlock(next);
    expect((await store.customers.get('c1'))?.name).to.equal(personalWords[0]);
  });

  it('a rotated key seals every row again', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    await enable(administration);
    await administration.rotateKey();
    const kept = await everythingIn(shop);
    expect(kept).not.to.contain('"key":"1"');
    expect(kept).to.contain('"key":"2"');
    expect((await store.customers.get('c1'))?.name).to.equal(personalWords[0]);
    const [again, other] = await openTab();
    await other.unlock(passphrase);
    expect((await again.customers.get('c1'))?.name).to.equal(personalWords[0]);
  });

  it('is turned off again, and nothing of it stays', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    const before = await store.customers.query();
    await enable(administration);
    await administration.disableEncryption();
    expect(await administration.encryptionState()).to.include({ state: 'off' });
    const plain = await everythingIn(shop);
    for (const words of personalWords) expect(plain).to.contain(words);
    expect(plain).not.to.contain('$sealed').and.not.to.contain('blind:');
    expect(await store.customers.query()).to.deep.equal(before);
    expect(store.status.peek()).not.to.have.property('sealing');
  });

  it('goes on after an interruption where it was', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    await store.customers.addMany(
      Array.from({ length: 120 }, (_, index) => sampleCustomer({ name: `Customer ${index}` })),
    );
    const stop = new AbortController();
    await rejectionOf(
      administration.enableEncryption(passphrase, {
        derivation,
        signal: stop.signal,
        onProgress: () => stop.abort(),
      }),
    );
    expect(await administration.encryptionState()).to.include({ state: 'sealing' });
    expect(await everythingIn(shop)).to.contain('Customer 1');
    const [again, other] = await openTab();
    await other.unlock(passphrase);
    await waitUntil(async () => (await other.encryptionState()).state === 'sealed');
    expect(await everythingIn(shop)).not.to.contain('Customer 1');
    expect(await again.customers.count()).to.equal(122);
    expect(
      (await again.customers.query({ order: { by: 'name' }, limit: 2 })).map(({ name }) => name),
    ).to.deep.equal(['Aaron First', 'Customer 0']);
  });

  it('orders, ranges and windows by what is sealed are as before', async () => {
    const [store, administration] = await openTab();
    const names = ['Dora', 'Ångström', 'Anna', 'Carl', 'anna', 'Berta', 'Anna'];
    await store.customers.addMany(
      names.map((name, index) => sampleCustomer({ id: `i${index}`, name })),
    );
    await store.contacts.addMany(
      names.map((name, index) => ({
        id: `p${index}`,
        customer: `i${index % 2}`,
        name,
        contactWays: [],
      })),
    );
    const ask = () =>
      Promise.all([
        store.customers.query({ order: { by: 'name' } }),
        store.customers.query({
          order: { by: 'name', direction: 'descending' },
          offset: 1,
          limit: 3,
        }),
        store.customers.query({ where: { name: { from: 'B', to: 'D' } } }),
        store.customers.query({ where: { name: 'Anna' }, limit: 1 }),
        store.customers.query({ where: { name: 'Anna', stage: 'keep' } }),
        store.contacts.query({ where: { customer: 'i0' } }),
        store.contacts.query({
          where: { customer: 'i0' },
          order: { by: 'name', direction: 'descending' },
        }),
        store.contacts.query({ where: { customer: 'i1', name: { from: 'C' } } }),
        store.customers.count({ where: { name: { from: 'B' } } }),
        store.contacts.count({ where: { customer: 'i0' } }),
      ]);
    const before = await ask();
    await enable(administration);
    expect(await ask()).to.deep.equal(before);
  });

  it('drafts are handed out, forgotten and erased as before', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    const drafts = ['c1', 'c2'].map((customer) => `feedback-draft/f/csat/${customer}/`);
    for (const key of drafts) await store.local.set(key, { comment: `about ${key}`, keptAt: 1e15 });
    await store.local.set('note-draft/', { words: 'long ago', keptAt: 1 });
    await enable(administration);

    await (await administration.retention()).run();
    expect((await administration.drafts()).map(([key]) => key)).to.deep.equal(drafts);
    const rights = await administration.personalData();
    expect(await (await rights.export('c1')).json.text()).to.contain(`about ${drafts[0]}`);
    await rights.erase('c1');
    expect(await administration.drafts()).to.deep.equal([
      [drafts[1], { comment: `about ${drafts[1]}`, keptAt: 1e15 }],
    ]);
    expect(await administration.forgetDevice()).to.equal('drafts');
    expect(await administration.drafts()).to.deep.equal([]);
    expect(await store.local.get('draft')).to.deep.equal({ words: personalWords[11] });
  });

  it('a tab that is locked takes no draft for old, and may forget them all', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    await store.local.set('note-draft/', { words: 'just begun', keptAt: Date.now() });
    await enable(administration);
    await administration.lock();
    const { code } = await rejectionOf((await administration.retention()).run());
    expect(code).to.equal('locked');
    await administration.unlock(passphrase);
    expect(await store.local.get('note-draft/')).to.include({ words: 'just begun' });

    await administration.lock();
    expect(await administration.forgetDevice()).to.equal('drafts');
    await administration.unlock(passphrase);
    expect(await administration.drafts()).to.deep.equal([]);
  });

  it('a consent is withdrawn while it is locked, and what rested on it goes when it is not', async () => {
    const [store, administration] = await openTab();
    const worked = { factor: 'revenue', value: 5, source: 'system' as const, scoredAt: 1 };
    const given = { ...worked, factor: 'credit', source: 'person' as const };
    const customers = { c1: [worked, given], c2: [given], c3: undefined };
    for (const [id, scores] of Object.entries(customers)) {
      await store.customers.add(sampleCustomer(scores ? { id, scores } : { id }));
    }
    await enable(administration);
    await administration.lock();
    const consents = await administration.consents();
    for (const id of Object.keys(customers)) {
      await consents.withdraw(id, { channel: 'web' }, ['profiling']);
      expect(await consents.holds(id, 'profiling')).to.equal(false);
    }
    await administration.unlock(passphrase);
    const scores = async () => (await store.customers.get('c1'))?.scores;
    await waitUntil(async () => (await scores())?.length === 1);
    expect(await scores()).to.deep.equal([given]);
    expect((await store.customers.get('c2'))?.scores).to.deep.equal([given]);
    expect(await everythingIn(shop)).not.to.contain('withdrawn:');
  });

  it('live answers empty when it is locked, in every tab, and come back', async () => {
    const [first, administration] = await openTab();
    await fill(first);
    await enable(administration);
    const [second, other] = await openTab();
    await other.unlock(passphrase);
    const shown = second.customers.liveRecord('c1');
    const unwatched = second.customers.live();
    unwatched.subscribe(() => undefined)();
    const stop = shown.subscribe(() => undefined);
    await waitUntil(() => shown.value.status === 'ready');
    await administration.lock();
    await waitUntil(() => shown.value.error?.code === 'locked');
    expect(second.status.peek().sealing).to.equal('locked');
    expect(JSON.stringify(unwatched.peek())).not.to.contain('Aaron');
    await other.unlock(passphrase);
    await waitUntil(() => shown.value.value?.name === personalWords[0]);
    stop();
  });

  it('other tabs are not told personal data while they are locked', async () => {
    const [first, administration] = await openTab();
    await fill(first);
    await enable(administration);
    const [second] = await openTab();
    const heard: string[] = [];
    const channel = new BroadcastChannel(`patronkit:${shop}`);
    channel.onmessage = ({ data }) =>
      heard.push(
        JSON.stringify(data, (_, value: unknown) => (value instanceof Map ? [...value] : value)),
      );
    const visits = second.visits.live({ where: { customer: 'c1' } });
    const stop = visits.subscribe(() => undefined);
    await waitUntil(() => visits.value.status === 'ready');
    await first.visits.add(samplePurchase('c1', 700, { words: 'whispered at the door' }));
    await waitUntil(() => visits.value.value?.length === 3);
    expect(JSON.stringify(visits.value)).not.to.contain('whispered');
    await waitUntil(() => heard.length > 0);
    expect(heard.join()).not.to.contain('whispered');
    channel.close();
    stop();
  });

  it('a tab that was open before learns of it, and writes sealed or not at all', async () => {
    const [early] = await openTab();
    await early.customers.add(sampleCustomer({ name: 'Earliest' }));
    const [, administration] = await openTab();
    await enable(administration);
    const code = await early.customers.add(sampleCustomer({ name: 'Unsealable' })).then(
      () => 'saved',
      (error: { code: string }) => error.code,
    );
    expect(code).to.be.oneOf(['locked', 'protection-changed']);
    expect(await everythingIn(shop))
      .not.to.contain('Unsealable')

      .and.not.to.contain('Earliest');
    await waitUntil(() => early.status.peek().sealing === 'locked');
  });

  /** A tab that has looked how the customer base is protected, and hears nothing of the others. */
  async function openDeafTab(): Promise<Store> {
    const { BroadcastChannel } = globalThis;
    globalThis.BroadcastChannel = class {
      constructor() {
        throw new DOMException('not here', 'SecurityError');
      }
    } as never;
    try {
      const [deaf] = await openTab();
      await deaf.customers.count();
      return deaf;
    } finally {
      globalThis.BroadcastChannel = BroadcastChannel;
    }
  }

  const clerk = { name: 'Unsealable', role: 'sales', active: true } as const;
  const writes: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
    'of one record': ({ staff }) => staff.add(clerk),
    'of many records': ({ staff }) => staff.addMany([clerk]),
    'of a transaction': ({ transaction }) =>
      transaction(['staff'], ({ staff }) => staff.add(clerk)),
    'of a draft': ({ local }) => local.set('draft', 'Unsealable'),
  };
  for (const [kind, write] of Object.entries(writes)) {
    it(`a tab that has seen nothing sealed writes nothing plain: a write ${kind}`, async () => {
      const deaf = await openDeafTab();
      const [, administration] = await openTab();
      await enable(administration);
      expect((await rejectionOf(write(deaf))).code).to.be.oneOf(['locked', 'protection-changed']);
      expect(await everythingIn(shop)).not.to.contain('Unsealable');
    });
  }

  it('a tab that hears nothing of the others writes and shows nothing plain', async () => {
    const deaf = await openDeafTab();
    await deaf.customers.add(sampleCustomer({ id: 'c1', name: 'Earliest' }));
    const [, administration] = await openTab();
    await enable(administration);
    const note = { customer: 'c1', at: 1, words: 'Unsealable' };
    for (const refused of [
      () => deaf.customers.patch('c1', { taste: 'Unsealable' }),
      () => deaf.notes.addMany([note]),
      () => deaf.transaction(['notes'], ({ notes }) => notes.add(note)),
      () => deaf.local.set('draft', 'Unsealable'),
      () => deaf.customers.get('c1'),
    ]) {
      expect((await rejectionOf(refused())).code).to.be.oneOf(['locked', 'protection-changed']);
    }
    expect(await everythingIn(shop)).not.to.contain('Unsealable');
  });

  it('nothing that was read or written before is at hand once it is locked', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    await enable(administration);
    await store.customers.patch('c2', { taste: 'dark' });
    expect(await store.customers.get('c1')).to.equal(await store.customers.get('c1'));
    await administration.lock();
    for (const id of ['c1', 'c2']) {
      expect((await rejectionOf(store.customers.get(id))).code).to.equal('locked');
    }
    await administration.unlock(passphrase);
    expect(await store.customers.get('c2')).to.deep.include({ taste: 'dark', name: 'Aaron First' });
  });

  it('what needs no key is saved beside what does', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    await enable(administration);
    await administration.lock();
    const [visit, note] = await Promise.allSettled([
      store.visits.add(samplePurchase('c2', 700)),
      store.notes.add({ customer: 'c2', at: 2, words: 'not without a key' }),
    ]);
    expect([visit.status, note.status]).to.deep.equal(['fulfilled', 'rejected']);
    expect((await store.summaries.get('c2'))!.spend).to.equal(700);
  });

  it('locks by itself when nobody has touched a page for so long', async () => {
    let now = 1_000_000;
    const [store, administration] = await openTab(() => now);
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    await administration.enableEncryption(passphrase, { derivation, lockAfterMinutes: 5 });
    now += 4 * 60_000;
    window.dispatchEvent(new PointerEvent('pointerdown'));
    now += 4 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    expect((await store.customers.get('c1'))?.name).to.equal('Anna Weber');
    now += 5 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    expect((await rejectionOf(store.customers.get('c1'))).code).to.equal('locked');
  });

  it('a sealed value that was edited, moved or cut is refused', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    await enable(administration);
    type Kept = { id: string; $sealed: { fields: string[]; box: Uint8Array; key: string } };
    const tamper = (change: (kept: Kept, other: Kept) => unknown) =>
      changeRaw(shop, 'customers', ['c1', 'c2'], ([kept, other]) => [
        change(kept as Kept, other as Kept),
      ]);
    for (const change of [
      (kept: Kept) => ((kept.$sealed.box[20]! ^= 1), kept),
      (kept: Kept, other: Kept) => ({ ...kept, $sealed: other.$sealed }),
      (kept: Kept) => ({
        ...kept,
        $sealed: { ...kept.$sealed, box: kept.$sealed.box.slice(0, 20) },
      }),
      (kept: Kept) => ({
        ...kept,
        $sealed: { ...kept.$sealed, fields: kept.$sealed.fields.slice(1) },
      }),
      (kept: Kept) => ({ ...kept, $sealed: { ...kept.$sealed, key: '7' } }),
      (kept: Kept) => ({ ...kept, $sealed: null }),
    ]) {
      const restore = await tamper(change);
      expect(await rejectionOf(store.customers.get('c1'))).to.include({
        code: 'tampered',
        id: 'c1',
      });
      await restore();
    }
    expect((await store.customers.get('c1'))?.name).to.equal(personalWords[0]);
  });

  it('finds exactly, however it is written, without opening the others', async () => {
    const [store, administration] = await openTab();
    await fill(store);
    await enable(administration);
    const find = async (...asked: Parameters<StoreAdministration['findExactly']>) =>
      (await administration.findExactly(...asked)).map(({ id }) => id);
    expect(await find('phone', '020 7946 0958')).to.deep.equal(['c1']);
    expect(await find('email', ' MINA@example.org')).to.deep.equal(['c1']);
    expect(await find('memberNumber', 'm778899')).to.deep.equal(['c1']);
    expect(await find('email', 'mina@example.com')).to.deep.equal([]);
    await store.customers.patch('c1', {
      contactWays: [{ kind: 'email', value: 'new@example.org' }],
    });
    expect(await find('email', 'mina@example.org')).to.deep.equal([]);
    expect(await find('email', 'new@example.org')).to.deep.equal(['c1']);
    await store.customers.remove('c1');
    expect(await everythingIn(shop)).not.to.contain('blind:');
  });
});

describe('sealed fields', () => {
  const numRuns = propertyRuns(200);
  const keys = new Map([['1', secretBytes(32)]]);
  const place = { shop: 's', store: 'customers', id: 'c1' };
  const fields = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), {
    noNullPrototype: true,
  });

  it('open as they were sealed', () => {
    fc.assert(
      fc.property(fields, (values) => {
        const sealed = sealFields(place, values, keys, '1');
        expect(openFields(place, sealed, keys)).to.deep.equal(JSON.parse(JSON.stringify(values)));
      }),
      { numRuns },
    );
  });

  it('open nowhere else, and not with one bit changed', () => {
    fc.assert(
      fc.property(
        fields,
        fc.nat(),
        fc.nat(7),
        fc.constantFrom('shop', 'store', 'id'),
        (values, at, bit, part) => {
          const sealed = sealFields(place, values, keys, '1');
          expect(() => openFields({ ...place, [part]: 'x' }, sealed, keys)).to.throw(
            'edited, moved',
          );
          const box = sealed.box.slice();
          box[at % box.length]! ^= 1 << bit;
          expect(() => openFields(place, { ...sealed, box }, keys)).to.throw('edited, moved');
        },
      ),
      { numRuns },
    );
  });
});
