import { expect, waitUntil } from '@open-wc/testing';
import { pointsBalance } from '@patronkit/records/points-balance.js';
import * as fc from 'fast-check';
import { createStore } from '../../create-store.js';
import type { Store } from '../../store.js';
import type { StoreAdministration } from '../../store-administration.js';
import {
  deleteShop,
  newShop,
  rejectionOf,
  sampleCustomer,
  samplePurchase,
} from '../../testing/sample-records.js';
import { everythingIn } from '../testing/everything-in.js';
import { importFile, tableFile } from '../testing/import-file.js';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';

const customers = (count: number): File =>
  tableFile(
    'id,name,region',
    ...Array.from({ length: count }, (_, index) => `c${index},Customer ${index},Leeds`),
  );

describe('an import', function () {
  this.timeout(60_000);
  let store: Store;
  let administration: StoreAdministration;
  beforeEach(async () => {
    store = await createStore({ shop: newShop() });
    administration = await store.administration();
  });
  afterEach(async () => {
    store.close();
    await deleteShop(store.shop);
  });

  // Several batches: at most 250 records go into one.
  const file = customers(2_000);
  const begin = async () =>
    administration.startImport(file, (await administration.readTable(file)).plan);

  it('tells how far it has come', async () => {
    const handle = await begin();
    const rows: number[] = [];
    const stop = handle.progress.subscribe((progress) => rows.push(progress.rows));
    const end = await handle.done;
    stop();
    expect(end).to.include({ status: 'done', rows: 2_000, added: 2_000, bytes: file.size });
    expect(rows.length).to.be.greaterThan(3);
    expect(rows).to.deep.equal([...rows].sort((one, other) => one - other));
    const [overview] = await administration.imports();
    expect(overview).to.include({ fileName: 'table.csv', target: 'customers', status: 'done' });
    expect(overview!.counts.added).to.equal(2_000);
  });

  it('rests while it is paused', async () => {
    const handle = await begin();
    await waitUntil(() => handle.progress.peek().rows > 0);
    handle.pause();
    await waitUntil(() => handle.progress.peek().status === 'paused');
    const written = handle.progress.peek().rows;
    expect(await store.customers.count()).to.equal(written);
    expect((await administration.imports())[0]!.status).to.equal('paused');
    handle.resume();
    expect(await handle.done).to.include({ status: 'done', added: 2_000 });
  });

  it('ends when it is cancelled, and can go on or be undone', async () => {
    const handle = await begin();
    await waitUntil(() => handle.progress.peek().rows > 0);
    handle.cancel();
    const { status, added } = await handle.done;
    expect(status).to.equal('cancelled');
    expect(await store.customers.count()).to.equal(added);
    expect(added).to.be.lessThan(2_000);
    const again = await administration.continueImport(handle.id, file);
    expect(await again.done).to.include({ status: 'done', added: 2_000 });
    expect(await administration.undoImport(handle.id)).to.deep.equal({
      removed: 2_000,
      restored: 0,
      kept: 0,
    });
    expect(await store.customers.count()).to.equal(0);
  });

  it('that was killed goes on where it stopped, when the same file is offered', async () => {
    const killed = await createStore({ shop: store.shop });
    const { plan } = await administration.readTable(file);
    const handle = await (await killed.administration()).startImport(file, plan);
    await waitUntil(() => handle.progress.peek().rows > 0);
    killed.close();
    expect((await rejectionOf(handle.done)).code).to.equal('closed');
    const written = await store.customers.count();
    expect(written).to.be.greaterThan(0).and.lessThan(2_000);

    const { unfinished } = await administration.readTable(file);
    expect(unfinished).to.equal(handle.id);
    const other = administration.continueImport(handle.id, customers(3));
    expect((await rejectionOf(other)).code).to.equal('import-other-file');
    const again = await administration.continueImport(handle.id, file);
    expect(await again.done).to.include({ status: 'done', added: 2_000, skipped: 0 });
    expect(await store.customers.count()).to.equal(2_000);
    expect((await administration.readTable(file)).unfinished).to.equal(undefined);
    expect((await rejectionOf(administration.continueImport(handle.id, file))).code).to.equal(
      'import-ended',
    );
  });

  it('stops where another tab goes on with it', async () => {
    const handle = await begin();
    await waitUntil(() => handle.progress.peek().rows > 0);
    const taken = await administration.continueImport(handle.id, file);
    expect((await rejectionOf(handle.done)).code).to.equal('import-taken');
    expect(handle.progress.peek()).to.include({ status: 'failed' });
    expect(await taken.done).to.include({ status: 'done', added: 2_000 });
    expect(await store.customers.count()).to.equal(2_000);
  });

  it('is forgotten with all it knows', async () => {
    const { id } = await importFile(administration, customers(3));
    await administration.forgetImport(id);
    expect(await administration.imports()).to.deep.equal([]);
    expect(await store.customers.count()).to.equal(3);
    expect((await rejectionOf(administration.undoImport(id))).code).to.equal('import-ended');
  });
});

describe('undoing an import', function () {
  this.timeout(120_000);
  let store: Store;
  let administration: StoreAdministration;
  beforeEach(async () => {
    store = await createStore({ shop: newShop(), persistence: 'memory' });
    administration = await store.administration();
  });
  afterEach(() => store.close());

  it('takes back points, figures and tier', async () => {
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    await store.visits.add(samplePurchase('c1', 2_000, { at: Date.now() - 1_000 }));
    const before = await everythingIn(store);
    const day = new Date().toISOString();
    const rows = Array.from({ length: 9 }, (_, index) => `c1,${day},1000.00,r${index}`);
    const { id } = await importFile(
      administration,
      tableFile('customer,date,amount,receipt', ...rows),
    );
    expect(await store.summaries.get('c1')).to.include({ tier: 'vip', visits: 10 });
    expect(await store.ledger.count({ where: { customer: 'c1' } })).to.equal(10);
    expect(await administration.undoImport(id)).to.include({ removed: 9, kept: 0 });
    expect(await everythingIn(store)).to.deep.equal(before);
    expect(await store.summaries.get('c1')).to.include({ tier: 'ordinary', visits: 1 });
    const again = administration.undoImport(id);
    expect((await rejectionOf(again)).code).to.equal('import-ended');
  });

  it('keeps what somebody has changed or used since', async () => {
    await store.customers.add(sampleCustomer({ id: 'old', name: 'Olga', region: 'York' }));
    await store.customers.add(sampleCustomer({ id: 'old2', name: 'Oleg', region: 'York' }));
    const { id } = await importFile(
      administration,
      tableFile(
        'id,name,region',
        'old,Olga,Leeds',
        'old2,Oleg,Leeds',
        'a,Anna,',
        'b,Bea,',
        'c,Cleo,',
      ),
      { duplicates: 'update' },
    );
    await store.customers.patch('old', { taste: 'tea' });
    await store.customers.patch('a', { taste: 'coffee' });
    await store.notes.add({ customer: 'b', at: 1, words: 'likes blue' });
    expect(await administration.undoImport(id)).to.deep.equal({ removed: 1, restored: 1, kept: 3 });
    expect(await store.customers.get('old')).to.include({ region: 'Leeds' });
    expect(await store.customers.get('old2')).to.include({ region: 'York' });
    expect(await store.customers.get('c')).to.equal(undefined);
    expect(await store.customers.get('b')).to.include({ name: 'Bea' });
  });

  it('keeps a purchase that was corrected, and its customer', async () => {
    const { id } = await importFile(
      administration,
      tableFile('customer,date,amount,receipt', 'c1,2024-01-01,5,r1', 'c1,2024-01-02,6,r2'),
    );
    await store.corrections.add({ customer: 'c1', visit: 'r1', at: 1, words: 'was 4' });
    expect(await administration.undoImport(id)).to.deep.equal({ removed: 1, restored: 0, kept: 2 });
    expect(await store.summaries.get('c1')).to.include({ visits: 1, spend: 500 });
  });

  it('keeps purchases whose points were spent, so that no balance is overdrawn', async () => {
    const { id } = await importFile(
      administration,
      tableFile('name,date,amount', 'Zoe,2024-01-01,500', 'Zoe,2024-01-02,500', 'Tom,2024-01-02,5'),
    );
    const [zoe] = await store.customers.query({ where: { name: 'Zoe' } });
    const at = Date.UTC(2024, 1, 20);
    await store.ledger.add({ customer: zoe!.id, at, kind: 'redeemed', points: -30 });
    expect(await administration.undoImport(id)).to.deep.equal({ removed: 3, restored: 0, kept: 2 });
    const ledger = await store.ledger.query({ where: { customer: zoe!.id } });
    expect(pointsBalance(ledger, at)).to.include({ usable: 20, redeemed: 30, overdrawn: 0 });
    expect(await store.summaries.get(zoe!.id)).to.include({ visits: 1, spend: 50_000 });
  });

  it('leaves a base as if there had been no import, whatever was imported', async function () {
    this.timeout(0);
    const name = fc.constantFrom('Anna', 'Bea', 'Cleo', 'Dora', 'Eva', 'Fay');
    const person = fc.tuple(
      name,
      fc.constantFrom('', 'York', 'Leeds'),
      fc.integer({ min: 0, max: 3 }),
    );
    const purchase = fc.tuple(
      name,
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 900_000 }),
    );
    const tables = fc.array(
      fc.oneof(
        fc.record({ people: fc.array(person, { maxLength: 8 }) }),
        fc.record({ sales: fc.array(purchase, { maxLength: 8 }) }),
      ),
      { minLength: 1, maxLength: 3 },
    );
    const duplicates = fc.constantFrom('skip' as const, 'update' as const, 'add' as const);
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { maxLength: 4 }),
        tables,
        duplicates,
        async (there, all, how) => {
          const shop = await createStore({ shop: newShop(), persistence: 'memory' });
          const office = await shop.administration();
          for (const [who, region] of there) {
            const { id } = await shop.customers.add(
              sampleCustomer({ name: who, ...(region && { region }) }),
            );
            await shop.visits.add(samplePurchase(id, 123_456, { at: Date.UTC(2026, 0, 5) }));
          }
          const before = await everythingIn(shop);
          const ids: string[] = [];
          for (const table of all) {
            const rows =
              'people' in table
                ? table.people.map(([who, region, way]) => `${who},${region},0${way}0 555 0100`)
                : table.sales.map(([who, day, minor]) => `${who},2026-01-${day},${minor / 100}`);
            const header = 'people' in table ? 'name,region,phone' : 'name,date,amount';
            const { id } = await importFile(office, tableFile(header, ...rows), {
              target: 'people' in table ? 'customers' : 'visits',
              sameBy: ['phone', 'name'],
              duplicates: how,
              unknownCustomers: 'add',
            });
            ids.push(id);
          }
          for (const id of ids.reverse()) {
            expect((await office.undoImport(id)).kept).to.equal(0);
          }
          expect(await everythingIn(shop)).to.deep.equal(before);
          shop.close();
        },
      ),
      { numRuns: propertyRuns(15) },
    );
  });
});
