import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { createStore } from '../create-store.js';
import { createMemoryBackend } from '../memory-backend.js';
import { auditStore, systemStore } from '../schema-steps.js';
import type { Store } from '../store.js';
import type { StoreAdministration } from '../store-administration.js';
import {
  deleteShop,
  newShop,
  rejectionOf,
  sampleCustomer,
  samplePurchase,
} from '../testing/sample-records.js';
import { importFile, tableFile } from '../exchange/testing/import-file.js';
import { changeRaw, everythingIn } from '../testing/raw-database.js';
import type { AuditEntry, AuditHead } from './audit-entry.js';
import { auditHeadKey, chained, emptyHead } from './audit-entry.js';
import { verifyAudit } from './verify-audit.js';

const numRuns = propertyRuns(100);
const passphrase = { passphrase: 'correct horse battery' };
const derivation = { cost: 16, blockSize: 8, parallel: 1 };

describe('the audit', () => {
  let shop: string;
  const open: Store[] = [];
  async function openTab(): Promise<[Store, StoreAdministration]> {
    const store = await createStore({ shop });
    open.push(store);
    return [store, await store.administration()];
  }
  const operations = async (administration: StoreAdministration): Promise<string[]> =>
    (await administration.auditLog()).map(({ operation }) => operation).reverse();

  beforeEach(() => {
    shop = newShop();
  });
  afterEach(async () => {
    for (const store of open.splice(0)) store.close();
    await deleteShop(shop);
  });

  it('is empty while nobody turned it on', async () => {
    const [store, administration] = await openTab();
    await store.customers.add(sampleCustomer());
    expect(await administration.auditLog()).to.deep.equal([]);
    expect(await administration.verifyAudit()).to.deep.include({ intact: true, entries: 0 });
  });

  it('says who wrote and removed what, without saying it of a person', async () => {
    const [store, administration] = await openTab();
    await administration.setAudit(true);
    await administration.actAs({ staff: 's1', role: 'manager' });
    await store.customers.add(sampleCustomer({ id: 'customer-1' }));
    await store.visits.add(samplePurchase('customer-1', 500));
    await store.customers.remove('customer-1');
    await rejectionOf(store.customers.remove('customer-1'));

    const [removed, visited, added] = await administration.auditLog();
    const hash = await administration.auditHash('customer-1');
    expect(added).to.include({ operation: 'write', staff: 's1', role: 'manager', sequence: 2 });
    expect(added!.written).to.deep.equal({ customers: { count: 1, records: [hash] } });
    expect(Object.keys(visited!.written!)).to.have.members(['visits', 'summaries']);
    expect(removed!.removed!['customers']).to.deep.equal({ count: 1, records: [hash] });
    expect(JSON.stringify(await administration.auditLog())).not.to.contain('customer-1');
    expect(await administration.verifyAudit()).to.deep.include({ intact: true, entries: 4 });
  });

  it('writes down exports, imports, unlocking, locking and what the host page tells', async () => {
    const [store, administration] = await openTab();
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    await administration.setAudit(true);
    await administration.exportCsv('customers');
    await importFile(administration, tableFile('name', 'Zoe'), { target: 'customers' });
    await administration.enableEncryption(passphrase, { derivation });
    await administration.lock();
    await rejectionOf(administration.unlock({ passphrase: 'not this one at all' }));
    await administration.unlock(passphrase);
    await administration.record({ operation: 'erase', detail: 'asked for by the customer' });
    await administration.setAudit(false);
    await store.customers.add(sampleCustomer());
    const log = await operations(administration);
    expect(log).to.deep.equal([
      'protection',
      'export',
      'import',
      'write',
      'protection',
      'lock',
      'unlock-failed',
      'unlock',
      'erase',
      'protection',
    ]);
    expect((await administration.verifyAudit()).intact).to.equal(true);
  });

  it('tells who handed out a copy of somebody’s data and who erased them', async () => {
    const [store, administration] = await openTab();
    await store.customers.addMany([sampleCustomer({ id: 'c1' }), sampleCustomer({ id: 'c2' })]);
    await administration.setAudit(true);
    const rights = await administration.personalData();
    await rights.export('c1', { by: 's1' });
    await rights.previewErasure('c1', { by: 's1' });
    await rights.erase('c1', { by: 's1' });
    const record = { count: 1, records: [await administration.auditHash('c1')] };
    const log = await administration.auditLog();
    expect(log.map(({ operation }) => operation)).to.deep.equal(['erase', 'export', 'protection']);
    expect(log[0]).to.deep.include({ staff: 's1', removed: { customers: record } });
    expect(log[1]).to.deep.include({ staff: 's1', read: { customers: record } });
    expect(log[0]).not.to.have.any.keys('written');

    const view = await administration.viewOf(store, { role: 'manager', staff: 's2' });
    const { proof } = await (
      await (await view.administration()).personalData()
    ).erase('c2', { by: 'somebody-else' });
    expect(proof.by).to.equal('s2');
    expect((await administration.auditLog())[0]).to.include({ operation: 'erase', staff: 's2' });
    expect((await administration.verifyAudit()).intact).to.equal(true);
  });

  it('tells whom a rule of retention has erased', async () => {
    const now = Date.UTC(2018, 0, 1);
    let later = 0;
    const store = await createStore({ shop, now: () => now + later });
    open.push(store);
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    const administration = await store.administration();
    await administration.setAudit(true);
    later = Date.UTC(2026, 0, 1) - now;
    await (await administration.retention()).run({ rules: { inactiveCustomerMonths: 60 } });
    const [erased] = await administration.auditLog();
    expect(erased).to.deep.include({
      operation: 'erase',
      detail: 'retention',
      removed: { customers: { count: 1, records: [await administration.auditHash('c1')] } },
    });
  });

  it('names who works with a view: who read, unlocked, locked, exported, turned it off', async () => {
    const [store, administration] = await openTab();
    await store.customers.addMany(
      ['c1', 'c2', 'c3', 'c4'].map((id) => sampleCustomer({ id, name: id })),
    );
    await administration.enableEncryption(passphrase, { derivation });
    await administration.setAudit(true);
    const actor = { role: 'admin', staff: 's1' } as const;
    const view = await administration.viewOf(store, actor);
    const viewed = await view.administration();
    await view.customers.get('c1');
    await store.customers.get('c2');
    const live = view.customers.liveRecord('c3');
    const stop = live.subscribe(() => undefined);
    await waitUntil(() => live.value.status === 'ready');
    stop();
    await view.transaction(['customers'], ({ customers }) => customers.get('c4'));
    const readBy = async (staff?: string) =>
      (await administration.auditLog())
        .filter((entry) => entry.operation === 'read' && entry.staff === staff)
        .flatMap(({ read }) => read!['customers']!.records);
    const hashes = await Promise.all(['c1', 'c3', 'c4', 'c2'].map(administration.auditHash));
    expect(await readBy('s1')).to.have.members(hashes.slice(0, 3));
    expect(await readBy()).to.deep.equal(hashes.slice(3));

    await viewed.lock();
    await rejectionOf(viewed.unlock({ passphrase: 'not this one at all' }));
    await viewed.unlock(passphrase);
    await viewed.exportAudit('csv');
    await viewed.changePassphrase(passphrase, passphrase, derivation);
    await viewed.disableEncryption();
    await viewed.setAudit(false);
    const log = (await administration.auditLog()).filter(({ operation }) => operation !== 'read');
    const told = log.slice(0, -1).map(({ operation, detail, ...entry }) => {
      expect(entry, operation).to.include(actor);
      return detail ?? operation;
    });
    expect(told).to.deep.equal([
      'audit off',
      'encryption off',
      'passphrase changed',
      'audit, csv',
      'unlock',
      'unlock-failed',
      'on demand',
    ]);
  });

  it('lets a page write down what pages do, and nobody in another name', async () => {
    const [store, administration] = await openTab();
    await administration.setAudit(true);
    const view = await administration.viewOf(store, { role: 'shopper' });
    const { record } = await view.administration();
    const forged = { staff: 'the-manager', role: 'manager', at: 5, more: 'the-manager' };
    const erased = record({ operation: 'erase', ...forged });
    expect((await rejectionOf(erased)).code).to.equal('permission');
    const unlocked = record({ operation: 'unlock' as 'export', ...forged });
    expect((await rejectionOf(unlocked)).code).to.equal('audit-operation');
    await record({ operation: 'sign-in', detail: 'at the door', ...forged });
    const [entry] = await administration.auditLog();
    expect(entry).to.include({ operation: 'sign-in', detail: 'at the door', role: 'shopper' });
    expect(JSON.stringify(await administration.auditLog())).not.to.contain('the-manager');
    expect((await administration.verifyAudit()).intact).to.equal(true);
  });

  it('finds and still exports an entry that was edited into what no entry holds', async () => {
    const [store, administration] = await openTab();
    await administration.setAudit(true);
    await store.customers.add(sampleCustomer());
    const circle: Record<string, unknown> = {};
    for (const odd of [10n, (circle['self'] = circle)]) {
      await changeRaw(shop, '$audit', [2], ([row]) => [{ ...(row as object), detail: odd }]);
      expect((await administration.verifyAudit()).problems).to.deep.include({
        problem: 'edited',
        sequence: 2,
      });
      if (odd === 10n) await administration.exportAudit('json-lines');
    }
  });

  it('gathers reads of sealed fields, and has them before an export', async () => {
    const [store, administration] = await openTab();
    await store.customers.addMany([sampleCustomer({ id: 'c1' }), sampleCustomer({ id: 'c2' })]);
    await administration.enableEncryption(passphrase, { derivation });
    await administration.setAudit(true);
    await store.customers.get('c1');
    await store.customers.get('c1');
    await store.customers.query();
    await administration.exportCsv('staff');
    const [exported, read] = await administration.auditLog();
    expect([exported!.operation, read!.operation]).to.deep.equal(['export', 'read']);
    expect(read!.read!['customers']).to.deep.include({ count: 2 });
    expect(read!.read!['customers']!.records).to.include(await administration.auditHash('c1'));
  });

  it('tells again of what is read again, though it was at hand', async () => {
    const [store, administration] = await openTab();
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    await administration.enableEncryption(passphrase, { derivation });
    await administration.setAudit(true);
    for (const times of [1, 2, 3]) {
      await store.customers.get('c1');
      const reads = (await administration.auditLog()).filter(
        ({ operation }) => operation === 'read',
      );
      expect(reads).to.have.length(times);
    }
  });

  it('several tabs write one chain', async () => {
    const [one, administration] = await openTab();
    await administration.setAudit(true);
    const [two, other] = await openTab();
    await Promise.all(
      [one, two].map(async ({ customers }, tab) => {
        // One by one: writes of one moment in one tab are one entry.
        for (let nth = 0; nth < 10; nth++)
          await customers.add(sampleCustomer({ id: `c${tab}${nth}` }));
      }),
    );
    expect(await other.verifyAudit()).to.deep.include({ intact: true, entries: 21 });
  });

  it('a tab that was open before writes nothing past it', async () => {
    const [early] = await openTab();
    await early.customers.add(sampleCustomer());
    const [, administration] = await openTab();
    await administration.setAudit(true);
    const outcome = await early.customers.add(sampleCustomer({ id: 'late' })).then(
      () => 'saved',
      ({ code }: { code: string }) => code,
    );
    expect(outcome).to.be.oneOf(['saved', 'protection-changed']);
    expect(await operations(administration)).to.deep.equal(
      outcome === 'saved' ? ['protection', 'write'] : ['protection'],
    );
    await waitUntil(async () => {
      await early.customers.add(sampleCustomer()).catch(() => undefined);
      return (await operations(administration)).includes('write');
    });
  });

  it('what was undone is not written down', async () => {
    const [store, administration] = await openTab();
    await administration.setAudit(true);
    await rejectionOf(
      store.transaction(['customers'], async ({ customers }) => {
        await customers.add(sampleCustomer({ id: 'undone-customer' }));
        throw new RangeError('changed my mind');
      }),
    );
    expect(await operations(administration)).to.deep.equal(['protection']);
    expect(await everythingIn(shop)).not.to.contain('undone-customer');
  });

  it('is exported as a table and as lines that can be checked again', async () => {
    const [store, administration] = await openTab();
    await administration.setAudit(true);
    await store.customers.add(sampleCustomer());
    const lines = (await (await administration.exportAudit('json-lines')).text())
      .trim()
      .split('\n');
    expect(lines).to.have.length(3);
    const entries = lines.map((line) => JSON.parse(line) as AuditEntry);
    expect(entries.map(({ operation }) => operation)).to.deep.equal([
      'protection',
      'write',
      'export',
    ]);
    const table = await (await administration.exportAudit('csv')).text();
    expect(table.split('\r\n')[0]).to.contain('sequence,at,operation,staff,role');
    expect(table.trim().split('\r\n')).to.have.length(5);
  });
});

describe('checking the audit', () => {
  const length = 12;

  /** A chain kept in memory, with what a test does to its entries. */
  async function chain(change: (entries: AuditEntry[]) => AuditEntry[], head?: AuditHead) {
    const entries: AuditEntry[] = [];
    let last: AuditHead = emptyHead;
    for (let index = 0; index < length; index++) {
      const entry = chained(
        last,
        { operation: index % 3 ? 'write' : 'export', detail: `entry ${index}` },
        { staff: `s${index % 2}` },
        1000 + index,
      );
      entries.push(entry);
      last = { sequence: entry.sequence, hash: entry.hash };
    }
    const backend = createMemoryBackend();
    const transaction = await backend.begin([auditStore, systemStore], 'readwrite');
    for (const entry of change(structuredClone(entries))) transaction.put(auditStore, entry);
    transaction.put(systemStore, head ?? last, auditHeadKey);
    await transaction.finish();
    return { backend, last, entries };
  }
  const place = fc.nat(length - 1);

  it('finds nothing in a chain that is whole', async () => {
    const { backend, last } = await chain((entries) => entries);
    expect(await verifyAudit(backend, last)).to.deep.equal({
      intact: true,
      entries: length,
      head: last,
      problems: [],
    });
  });

  const mutations: Record<string, fc.Arbitrary<(entries: AuditEntry[]) => AuditEntry[]>> = {
    'an edited field': fc
      .tuple(
        place,
        fc.constantFrom('at', 'operation', 'staff', 'detail', 'previous', 'hash', 'role', 'added'),
        fc.oneof(fc.string(), fc.integer()),
      )
      .map(([at, field, value]) => (entries) => {
        const entry = entries[at]! as unknown as Record<string, unknown>;
        // The same value would be no edit.
        entry[field] = entry[field] === value ? `${value}'` : value;
        return entries;
      }),
    'a field left out': fc
      .tuple(place, fc.constantFrom('at', 'operation', 'staff', 'detail', 'previous', 'hash'))
      .map(([at, field]) => (entries) => {
        delete (entries[at] as unknown as Record<string, unknown>)[field];
        return entries;
      }),
    'an entry moved to another number': fc
      .tuple(place, fc.integer({ min: 1, max: 100 }))
      .map(([at, by]) => (entries) => {
        (entries[at] as { sequence: number }).sequence += by;
        return entries;
      }),
    'a removed entry': place.map((at) => (entries) => entries.toSpliced(at, 1)),
    'entries cut off at the end': fc
      .integer({ min: 1, max: length })
      .map((count) => (entries) => entries.slice(0, length - count)),
    'two entries swapped': fc
      .tuple(place, fc.integer({ min: 1, max: length - 1 }))
      .map(([at, by]) => (entries) => {
        const other = (at + by) % length;
        const [one, two] = [entries[at]!, entries[other]!];
        [(one as { sequence: number }).sequence, (two as { sequence: number }).sequence] = [
          two.sequence,
          one.sequence,
        ];
        return entries;
      }),
    'an entry put in, all later ones moved': place.map((at) => (entries) => {
      const forged = chained(
        { sequence: at, hash: entries[at]!.previous },
        { operation: 'read' },
        {},
        5,
      );
      return [
        ...entries.slice(0, at),
        forged,
        ...entries.slice(at).map((entry) => ({ ...entry, sequence: entry.sequence + 1 })),
      ];
    }),
    'an entry put in at the end': fc.constant((entries) => [
      ...entries,
      chained(entries.at(-1)!, { operation: 'read' }, {}, 5),
    ]),
    'an entry twice': place.map((at) => (entries) => [
      ...entries,
      { ...entries[at]!, sequence: length + 1 },
    ]),
    'an entry written anew with a fitting hash': place.map((at) => (entries) => {
      const { sequence, previous } = entries[at]!;
      entries[at] = chained(
        { sequence: sequence - 1, hash: previous },
        { operation: 'lock' },
        {},
        5,
      );
      return entries;
    }),
  };
  for (const [name, mutation] of Object.entries(mutations)) {
    it(`finds ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(mutation, async (change) => {
          const { backend } = await chain(change);
          const { intact, problems } = await verifyAudit(backend);
          expect(intact).to.equal(false);
          expect(problems).not.to.be.empty;
        }),
        { numRuns },
      );
    });
  }

  it('says where', async () => {
    const { backend } = await chain((entries) => entries.toSpliced(4, 1));
    expect((await verifyAudit(backend)).problems[0]).to.deep.equal({
      problem: 'missing',
      sequence: 6,
    });
    const edited = await chain((entries) => {
      (entries[7] as { detail?: string }).detail = 'nothing to see';
      return entries;
    });
    expect((await verifyAudit(edited.backend)).problems).to.deep.equal([
      { problem: 'edited', sequence: 8 },
    ]);
  });

  it('a chain cut off together with its head is found by a head kept elsewhere', async () => {
    const whole = await chain((entries) => entries);
    const cut = whole.entries[7]!;
    const { backend } = await chain((entries) => entries.slice(0, 8), {
      sequence: cut.sequence,
      hash: cut.hash,
    });
    expect((await verifyAudit(backend)).intact).to.equal(true);
    expect(await verifyAudit(backend, whole.last)).to.deep.include({
      intact: false,
      problems: [{ problem: 'cut-off', sequence: length }],
    });
  });
});
