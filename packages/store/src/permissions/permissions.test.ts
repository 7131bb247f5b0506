import type { CollectionAccess, PermissionPolicy, Role } from '@patronkit/records/role-policy.js';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import type { CollectionName } from '@patronkit/records/collections.js';
import { collectionNames } from '@patronkit/records/collections.js';
import { fieldClassNames } from '@patronkit/records/field-class.js';
import { fieldClassOf } from '@patronkit/records/field-classes.js';
import { presetPolicy } from '@patronkit/records/permission-policy.js';
import { readAccesses, rights } from '@patronkit/records/role-policy.js';
import { createStore } from '../create-store.js';
import { openStore } from '../open-store.js';
import { openView } from '../open-view.js';
import type { Store } from '../store.js';
import { newShop, rejectionOf, sampleCustomer, samplePurchase } from '../testing/sample-records.js';
import type { LooseCollection } from './store-view.js';

/** Values of which each tells its field, so that a leak says where it came from. */
const secrets: Partial<Record<CollectionName, Record<string, unknown>>> = {
  customers: {
    name: 'Zephyrine Customername',
    memberNumber: 'MEMBER-4711-SECRET',
    employer: 'Employer & Sons',
    birthday: '1961-07-04',
    region: 'Regionshire',
    taste: 'taste of walnuts',
    contactWays: [{ kind: 'email', value: 'secretmailbox@example.org' }],
  },
  contacts: { name: 'Yolanda Contactname', role: 'role of a spouse', contactWays: [] },
  notes: { words: 'noted words' },
  corrections: { words: 'corrected words' },
  feedback: { comment: 'comment in confidence', contactName: 'Xavier Feedbackname' },
  staff: { name: 'Wanda Staffname' },
  visits: { words: 'visited words' },
  ledger: { reason: 'reasoned words' },
};

async function filled(): Promise<Store> {
  const store = await createStore({ shop: newShop(), persistence: 'memory' });
  await store.customers.add(sampleCustomer({ id: 'c1', ...(secrets.customers as object) }));
  await store.customers.add(sampleCustomer({ id: 'c0', name: 'Zz Last' }));
  const of = { customer: 'c1', at: 5 };
  await store.contacts.add({
    customer: 'c1',
    id: 'p1',
    ...(secrets.contacts as { name: string; contactWays: [] }),
  });
  await store.contacts.add({ customer: 'c1', id: 'p0', name: 'Zz Later', contactWays: [] });
  await store.notes.add({ ...of, words: 'noted words' });
  const visit = await store.visits.add(samplePurchase('c1', 500, { words: 'visited words' }));
  await store.corrections.add({ ...of, visit: visit.id, words: 'corrected words' });
  await store.feedback.add({
    at: 5,
    measure: 'csat',
    score: 5,
    channel: 'web',
    ...(secrets.feedback as object),
  });
  await store.staff.add({ name: 'Wanda Staffname', role: 'sales', active: true });
  await store.ledger.add({ ...of, kind: 'adjusted', points: 1, reason: 'reasoned words' });
  return store;
}

const viewOf = async (store: Store, role: Role, policy?: PermissionPolicy): Promise<Store> =>
  (await store.administration()).viewOf(store, { role, staff: 's1', ...(policy && { policy }) });

const loose = (store: Store, name: CollectionName) => store[name] as unknown as LooseCollection;

describe('a store as a role sees it', () => {
  let store: Store;
  beforeEach(async () => {
    store = await filled();
  });
  afterEach(() => store.close());

  it('masks and leaves out, and says which fields', async () => {
    const view = await viewOf(store, 'shopper');
    expect(await view.customers.get('c1')).to.deep.include({
      id: 'c1',
      name: 'Z•••',
      memberNumber: '•••CRET',
      contactWays: [{ kind: 'email', value: 's•••@example.org' }],
    });
    expect(await view.customers.get('c1')).not.to.have.any.keys('birthday', 'taste', 'region');
    expect(await view.customers.get('c1'))
      .to.have.property('withheld')
      .that.includes('taste');
    expect((await view.summaries.get('c1'))?.spend).to.equal(500);
  });

  it('answers live, and equal questions with one signal', async () => {
    const view = await viewOf(store, 'shopper');
    const live = view.customers.liveRecord('c1');
    expect(view.customers.liveRecord('c1')).to.equal(live);
    const stop = live.subscribe(() => undefined);
    await waitUntil(() => live.value.status === 'ready');
    expect(live.value.value?.name).to.equal('Z•••');
    await store.customers.patch('c1', { name: 'Quentin' });
    await waitUntil(() => live.value.value?.name === 'Q•••');
    stop();
    const refused = view.notes.live({ where: { customer: 'c1' } });
    expect(refused.peek().error?.code).to.equal('permission');
  });

  it('goes on behind a record, and refuses what is not as it was seen', async () => {
    const view = await viewOf(store, 'shopper');
    const [first] = await view.customers.query({ limit: 1 });
    const [second] = await view.customers.query({ limit: 1, after: first! });
    expect([first?.id, second?.id]).to.deep.equal(['c0', 'c1']);
    expect(await view.customers.query({ after: second! })).to.deep.equal([]);
    const staff = await viewOf(store, 'staff');
    const seen = (await staff.customers.get('c1'))!;
    await store.customers.patch('c1', { taste: 'dark' });
    const late = staff.customers.patch('c1', { taste: 'light' }, { ifUnchanged: seen });
    expect((await rejectionOf(late)).code).to.equal('conflict');
  });

  it('shows no more of a record where a write of it is refused', async () => {
    const view = await viewOf(store, 'staff');
    const late = view.customers.patch('c1', { stage: 'loyal' }, { ifUnchanged: {} });
    expect(await rejectionOf(late)).to.deep.include({
      code: 'conflict',
      current: await view.customers.get('c1'),
    });
    const inside = view.transaction(['customers'], ({ customers }) =>
      customers.patch('c1', { stage: 'loyal' }, { ifUnchanged: {} }),
    );
    expect(JSON.stringify(await rejectionOf(inside))).not.to.contain('secretmailbox');
  });

  it('refuses filters, orders and searches by what is not shown', async () => {
    const view = await viewOf(store, 'shopper');
    for (const refused of [
      () => view.customers.query({ order: { by: 'name' } }),
      () => view.customers.query({ where: { name: 'Zephyrine Customername' } }),
      () => view.customers.query({ where: { id: 'c1', taste: 'taste of walnuts' } }),
      () => view.customers.count({ where: { name: { from: 'Z' } } }),
      () => view.notes.query(),
      () => view.staff.get('s1'),
      () => view.transaction(['notes'], ({ notes }) => notes.query()),
    ]) {
      const error = await rejectionOf(refused());
      expect(error.code).to.equal('permission');
      expect(error.message).not.to.contain('Zephyrine').and.not.to.contain('walnuts');
    }
    expect(await view.search('zephyrine')).to.deep.equal([]);
    expect(await view.search('c1')).to.deep.equal([
      { id: 'c1', name: 'c1', field: 'id', text: 'c1' },
    ]);
    const staff = await viewOf(store, 'staff');
    expect(await staff.search('zephyrine')).to.deep.equal([
      { id: 'c1', name: 'Zephyrine Customername', field: 'name', text: 'Zephyrine Customername' },
    ]);
    expect(await staff.search('secretmailbox')).to.deep.equal([]);
  });

  it('an order that nobody asked for tells nothing either', async () => {
    const open = { ...presetPolicy.shopper, collections: {} };
    const view = await viewOf(store, 'shopper', { ...presetPolicy, shopper: open });
    const ids = (await view.contacts.query({ where: { customer: 'c1' } })).map(({ id }) => id);
    expect(ids).to.deep.equal(['p0', 'p1']);
    const [first] = await view.contacts.query({ where: { customer: 'c1' }, limit: 1 });
    expect(first!.id).to.equal('p0');
  });

  it('refuses writes of what the role may not write, and writes nothing', async () => {
    const shopper = await viewOf(store, 'shopper');
    const staff = await viewOf(store, 'staff');
    const supervisor = await viewOf(store, 'supervisor');
    for (const refused of [
      () => shopper.customers.patch('c1', { name: 'Mine now' }),
      () => shopper.visits.add(samplePurchase('c1', 5, { words: 'not for shoppers' })),
      () => shopper.customers.remove('c1'),
      () => staff.customers.patch('c1', { contactWays: [] }),
      () => staff.customers.put(sampleCustomer({ id: 'c1' }) as never),
      () => staff.ledger.add({ customer: 'c1', at: 1, kind: 'adjusted', points: 5 }),
      () => staff.customers.remove('c1'),
      () => supervisor.settings.patch('settings', { answerWithinHours: 1 }),
      () => shopper.customers.addMany([sampleCustomer()]),
      () =>
        shopper.transaction(['customers'], ({ customers }) => customers.patch('c1', { name: 'x' })),
      async () => (await supervisor.administration()).exportCsv('customers'),
      async () => (await staff.administration()).readTable(new Blob(['name'])),
      async () => (await staff.administration()).verifyAudit(),
      async () => (await supervisor.administration()).viewOf(store, { role: 'admin' }),
    ]) {
      expect((await rejectionOf(refused())).code).to.equal('permission');
    }
    expect((await store.customers.get('c1'))!.name).to.equal('Zephyrine Customername');
    expect(await store.customers.count()).to.equal(2);
    await shopper.feedback.add({
      at: 6,
      measure: 'csat',
      score: 4,
      channel: 'web',
      comment: 'mine',
    });
    await shopper.visits.add(samplePurchase('c1', 700));
    await staff.customers.patch('c1', { name: 'Renamed by staff' });
    expect((await store.customers.get('c1'))!.name).to.equal('Renamed by staff');
    const table = await (
      await (await viewOf(store, 'manager')).administration()
    ).exportCsv('customers');
    expect(await table.text()).to.contain('Renamed by staff');
  });

  it('lets nobody change what roles may do who may not protect', async () => {
    const [manager, admin] = [await viewOf(store, 'manager'), await viewOf(store, 'admin')];
    const { value: settings } = store.shopSettings.peek();
    const permissions = { manager: { rights: [...rights] } };
    for (const refused of [
      () => manager.settings.put({ ...settings!, permissions }),
      () => manager.settings.add({ ...settings!, permissions }),
      () => manager.settings.addMany([{ ...settings!, permissions }]),
      () =>
        manager.transaction(['settings'], (inside) =>
          inside.settings.put({ ...settings!, permissions }),
        ),
    ]) {
      expect((await rejectionOf(refused())).code).to.equal('permission');
    }
    await manager.settings.put({ ...settings!, name: 'Wren & Thimble' });
    await admin.settings.patch('settings', { permissions: { shopper: { rights: [] } } });
    for (const refused of [
      () => manager.settings.patch('settings', { permissions }),
      () => manager.settings.put({ ...settings!, name: 'Without permissions' }),
      () => manager.settings.remove('settings'),
    ]) {
      expect((await rejectionOf(refused())).code).to.equal('permission');
    }
    const kept = await manager.settings.patch('settings', { answerWithinHours: 1 });
    expect(kept.permissions).to.deep.equal({ shopper: { rights: [] } });
    await manager.settings.put({ ...kept, answerWithinHours: 2 });
  });

  it('who may erase people needs no other right for it', async () => {
    const rightsOf = async (view: Store) => (await view.administration()).personalData();
    const manager = await rightsOf(await viewOf(store, 'manager'));
    expect((await manager.export('c1')).json.size).to.be.greaterThan(0);
    await manager.erase('c1');
    expect(await store.customers.get('c1')).to.equal(undefined);
    const supervisor = rightsOf(await viewOf(store, 'supervisor'));
    expect((await rejectionOf(supervisor)).code).to.equal('permission');
    const blind = { ...presetPolicy.manager, access: presetPolicy.staff.access };
    const only = await rightsOf(
      await viewOf(store, 'manager', { ...presetPolicy, manager: blind }),
    );
    expect((await rejectionOf(only.gather('c0'))).code).to.equal('permission');
    await only.erase('c0');
  });

  it('consents are asked and taken down by who may read and write them', async () => {
    const shopper = await (await (await viewOf(store, 'shopper')).administration()).consents();
    const way = { channel: 'web' } as const;
    await shopper.decide({ customer: 'c1', purpose: 'profiling', given: true, ...way });
    expect(await shopper.holds('c1', 'profiling')).to.equal(true);
    expect(await shopper.withdraw('c1', way, ['profiling'])).to.have.length(1);
    expect(await shopper.history('c1')).to.have.length(2);
    const access = { ...presetPolicy.staff.access, rows: false, write: [] };
    const hidden = { ...presetPolicy, staff: { ...presetPolicy.staff, access } };
    const staff = await (await (await viewOf(store, 'staff', hidden)).administration()).consents();
    for (const refused of [
      () => staff.state('c1'),
      () => staff.history('c1'),
      () => staff.customersAllowing('profiling'),
      () => staff.withdraw('c1', way),
    ]) {
      expect((await rejectionOf(refused())).code).to.equal('permission');
    }
  });

  it('a shopper may have the device forget what it keeps', async () => {
    await store.local.set('feedback-draft/f/csat/c1/', { comment: 'half' });
    const shopper = await (await viewOf(store, 'shopper')).administration();
    expect(await shopper.drafts()).to.deep.equal([]);
    expect(await shopper.forgetDevice('c1')).to.equal('drafts');
    expect(await (await store.administration()).drafts()).to.deep.equal([]);
  });

  it('refuses a role that there is not, and what is no record', async () => {
    const boss = await rejectionOf(viewOf(store, 'boss' as Role));
    expect(boss.code).to.equal('unknown-role');
    expect(boss.message).to.contain('manager');
    const admin = await viewOf(store, 'admin');
    const none = null as never;
    for (const write of [
      () => admin.customers.add(none),
      () => admin.customers.put(none),
      () => admin.customers.patch('c1', none),
      () => admin.customers.addMany([none]),
      () => admin.settings.add(none),
      () => admin.settings.put(none),
      () => admin.settings.patch('settings', none),
    ]) {
      expect((await rejectionOf(write())).code).to.equal('validation');
    }
  });

  it('drafts of one role are nobody else’s', async () => {
    const [shopper, staff] = [await viewOf(store, 'shopper'), await viewOf(store, 'staff')];
    await staff.local.set('draft', 'about the customer');
    expect(await shopper.local.get('draft')).to.equal(undefined);
    expect(await staff.local.get('draft')).to.equal('about the customer');
  });

  it('drafts of a role grow old and are forgotten like others', async () => {
    const staff = await viewOf(store, 'staff');
    const keys = ['feedback-draft/f/csat/c1/', 'feedback-draft/f/csat/c0/', 'table'] as const;
    for (const [nth, key] of keys.entries()) {
      await staff.local.set(key, { comment: key, keptAt: nth ? Date.now() : 1 });
    }
    const left = () => Promise.all(keys.map(async (key) => !!(await staff.local.get(key))));
    const administration = await store.administration();
    expect(await administration.drafts()).to.have.length(2);
    await (await administration.retention()).run();
    expect(await left()).to.deep.equal([false, true, true]);
    await administration.forgetDevice();
    expect(await left()).to.deep.equal([false, false, true]);
  });

  it('whoever erases reaches what plugins keep, also those in a page of another role', async () => {
    let clock = Date.UTC(2018, 0, 1);
    const base = await createStore({ shop: newShop(), persistence: 'memory', now: () => clock });
    for (const id of ['asks', 'silent']) await base.customers.add(sampleCustomer({ id }));
    clock = Date.UTC(2026, 0, 1);
    const administrationOf = async (role: Role) => (await viewOf(base, role)).administration();
    const asked: string[] = [];
    const heard: string[] = [];
    const part = (name: string) => ({
      name,
      export: () => Promise.resolve({ of: name }),
      erase: (customer: string) => Promise.resolve(void asked.push(`${name} ${customer}`)),
    });
    await (await administrationOf('shopper')).registerPersonalData(part('wishes'));
    await (await base.administration()).registerPersonalData(part('cards'));
    const rights = await (await administrationOf('admin')).personalData();
    rights.observe(({ customer }) => heard.push(customer));
    expect((await rights.gather('asks')).plugins).to.have.keys('wishes', 'cards');

    await rights.erase('asks');
    await (await (await base.administration()).personalData()).erase('silent');
    expect(heard).to.deep.equal(['asks', 'silent']);

    await base.customers.add(sampleCustomer({ id: 'gone' }));
    clock = Date.UTC(2036, 0, 1);
    const retention = await (await base.administration()).retention();
    await retention.run({ rules: { inactiveCustomerMonths: 60 } });
    const customers = ['asks', 'silent', 'gone'];
    expect(asked).to.deep.equal(customers.flatMap((one) => [`wishes ${one}`, `cards ${one}`]));
  });

  it('follows what the shop’s settings say', async () => {
    const view = await viewOf(store, 'staff');
    const live = view.customers.liveRecord('c1');
    const stop = live.subscribe(() => undefined);
    await waitUntil(() => live.value.status === 'ready');
    const { value: settings } = store.shopSettings.peek();
    await store.settings.put({
      ...settings!,
      permissions: {
        staff: { collections: { customers: { read: { ...presetPolicy.shopper.access.read } } } },
      },
    });
    await waitUntil(() => live.value.value?.name === 'Z•••');
    stop();
  });

  it('the audit names who wrote, and that permissions changed', async () => {
    const administration = await store.administration();
    await administration.setAudit(true);
    const view = await viewOf(store, 'staff');
    await view.customers.patch('c1', { stage: 'loyal' });
    expect((await administration.auditLog())[0]).to.include({
      operation: 'write',
      staff: 's1',
      role: 'staff',
    });
    const admin = await viewOf(store, 'admin');
    await admin.settings.put({
      ...store.shopSettings.peek().value!,
      permissions: { staff: { rights: ['import'] } },
    });
    const [permissions] = await administration.auditLog();
    expect(permissions).to.include({ operation: 'permissions', role: 'admin' });
    expect((await administration.verifyAudit()).intact).to.equal(true);
  });

  it('is what a page opens by naming a role', async () => {
    const options = { shop: newShop(), persistence: 'memory' } as const;
    const whole = await openStore(options);
    await whole.customers.add(sampleCustomer({ id: 'c1' }));
    const view = await openView({ ...options, role: 'shopper' });
    expect((await view.customers.get('c1'))?.name).to.equal('A•••');
    view.close();
    expect((await whole.customers.get('c1'))?.name).to.equal('Anna Weber');
    whole.close();
  });

  const access: fc.Arbitrary<CollectionAccess> = fc.record({
    rows: fc.boolean(),
    read: fc.record(
      Object.fromEntries(
        fieldClassNames.map((name) => [
          name,
          name === 'technical' ? fc.constant('full' as const) : fc.constantFrom(...readAccesses),
        ]),
      ),
    ),
    write: fc.subarray([...fieldClassNames]),
    remove: fc.boolean(),
    export: fc.boolean(),
  });
  const policies = fc.record({
    access,
    collections: fc.dictionary(fc.constantFrom(...collectionNames), access, {
      noNullPrototype: true,
    }),
    rights: fc.subarray([...rights]),
  });

  it('under any policy, nothing of it tells what is withheld', async () => {
    await fc.assert(
      fc.asyncProperty(policies, async (policy) => {
        const view = await viewOf(store, 'staff', { ...presetPolicy, staff: policy });
        const told: string[] = [];
        const tell = async (ask: () => unknown): Promise<void> => {
          try {
            const answer = await ask();
            told.push(
              answer instanceof Blob ? await answer.text() : (JSON.stringify(answer) ?? ''),
            );
          } catch (error) {
            told.push(String(error), JSON.stringify(error));
          }
        };
        const { permitted, values } = await permittedValues(policy);
        for (const name of collectionNames) {
          const collection = loose(view, name);
          const rows = await loose(store, name).query();
          await tell(() => collection.query());
          await tell(() => collection.count());
          await tell(() => collection.query({ order: { by: 'name' } }));
          await tell(() => collection.query({ where: { customer: 'c1' } }));
          for (const { id } of rows) {
            await tell(() => collection.get(id));
            await tell(() =>
              view.transaction([name], (inside) =>
                (inside[name] as unknown as LooseCollection).get(id),
              ),
            );
            await tell(() => collection.patch(id, {}));
            await tell(() => collection.patch(id, {}, { ifUnchanged: {} }));
            await tell(() =>
              view.transaction([name], (inside) =>
                (inside[name] as unknown as LooseCollection).patch(id, {}, { ifUnchanged: {} }),
              ),
            );
          }
          for (const live of [
            collection.live(),
            collection.live({ where: { customer: 'c1' } }),
            collection.liveRecord('c1'),
          ]) {
            const stop = live.subscribe(() => undefined);
            await waitUntil(() => live.value.status !== 'loading');
            await tell(() => live.value);
            stop();
          }
          await tell(async () => (await view.administration()).exportCsv(name));
        }
        for (const words of ['zephyrine', 'secretmailbox', 'member', 'c1']) {
          await tell(() => view.search(words));
        }
        await tell(() => view.changes.since(0));
        await tell(async () => (await (await view.administration()).personalData()).gather('c1'));
        await tell(async () => (await (await view.administration()).consents()).history('c1'));
        await tell(async () =>
          (await view.administration()).findExactly('email', 'secretmailbox@example.org'),
        );
        const text = told.join('\n');
        for (const value of values) {
          if (!permitted.has(value)) expect(text, JSON.stringify(policy)).not.to.contain(value);
        }
      }),
      { numRuns: propertyRuns(60, 600) },
    );
  }).timeout(propertyRuns(120_000, 3_600_000));

  /** The secret values, and those that some collection shows as they are. */
  async function permittedValues(policy: PermissionPolicy['staff']) {
    const { accessTo, readAccess } = await import('@patronkit/records/permission-policy.js');
    const values: string[] = [];
    const permitted = new Set<string>();
    for (const [name, fields] of Object.entries(secrets)) {
      for (const [field, value] of Object.entries(fields)) {
        const text = typeof value === 'string' ? value : (value as { value: string }[])[0]?.value;
        if (!text) continue;
        expect(fieldClassOf(name, field)).not.to.equal('technical');
        values.push(text);
        if (readAccess(accessTo(policy, name), name, field) === 'full') permitted.add(text);
      }
    }
    return { permitted, values };
  }
});
