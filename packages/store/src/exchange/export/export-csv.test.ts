import { expect } from '@open-wc/testing';
import { createStore } from '../../create-store.js';
import type { Store } from '../../store.js';
import type { StoreAdministration } from '../../store-administration.js';
import {
  newShop,
  rejectionOf,
  sampleCustomer,
  samplePurchase,
} from '../../testing/sample-records.js';
import { csvCell } from '../csv-cell.js';
import { everythingIn } from '../testing/everything-in.js';
import { importFile } from '../testing/import-file.js';

describe('an exported table', () => {
  let store: Store;
  let administration: StoreAdministration;
  beforeEach(async () => {
    store = await createStore({ shop: newShop(), persistence: 'memory' });
    administration = await store.administration();
  });
  afterEach(() => store.close());

  it('has no cells that a spreadsheet would run', () => {
    const wide = ['＝1+1', '＋1', '－1', '＠A1'];
    for (const formula of ['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '\n=1', ...wide]) {
      expect(csvCell(formula)).to.match(/^"?'/);
    }
    expect(csvCell('a,b "c"')).to.equal('"a,b ""c"""');
    expect(csvCell(-5)).to.equal('-5');
    expect(csvCell(undefined)).to.equal('');
  });

  it('begins with a byte order mark and a line of headers', async () => {
    await store.customers.add(
      sampleCustomer({
        id: 'c1',
        name: '=HYPERLINK("x")',
        contactWays: [{ kind: 'email', value: 'a@b.org' }],
      }),
    );
    const bytes = new Uint8Array(await (await administration.exportCsv('customers')).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const [header, row] = new TextDecoder().decode(bytes).split('\r\n');
    expect(header!.split(',')).to.include.members(['id', 'name', 'phone', 'email', 'createdAt']);
    expect(header).not.to.contain('stamps');
    expect(row).to.contain(`"'=HYPERLINK(""x"")"`).and.to.contain('a@b.org');
  });

  it('has the columns that were chosen, in their order', async () => {
    await store.customers.add(sampleCustomer({ id: 'c1', name: 'Anna' }));
    expect(await administration.csvColumns('customers')).to.include.members(['id', 'phone']);
    const file = await administration.exportCsv('customers', { columns: ['name', 'id'] });
    expect(await file.text()).to.equal('name,id\r\nAnna,c1\r\n');
  });

  it('of a locked shop is refused rather than made without what is sealed', async () => {
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    await store.visits.add(samplePurchase('c1', 500, { words: 'the words' }));
    await administration.enableEncryption(
      { passphrase: 'correct horse battery' },
      { derivation: { cost: 16, blockSize: 8, parallel: 1 } },
    );
    await administration.lock();
    expect((await rejectionOf(administration.exportCsv('visits'))).code).to.equal('locked');
    const plain = await administration.exportCsv('visits', {
      columns: ['customer', 'amountMinor'],
    });
    expect(await plain.text()).to.contain('c1,500');
  });

  it('of what is no collection is refused', async () => {
    for (const ask of [administration.exportCsv, administration.csvColumns]) {
      const error = await rejectionOf(ask('nonsense' as 'visits'));
      expect(error.code).to.equal('unknown-collection');
      expect(error.message).to.contain('customers');
    }
  });

  it('can be broken off', async () => {
    await store.customers.add(sampleCustomer());
    const signal = AbortSignal.abort(new TypeError('enough'));
    const outcome = await administration
      .exportCsv('customers', { signal })
      .catch((error: Error) => error.message);
    expect(outcome).to.equal('enough');
  });

  it('comes back as it was', async () => {
    const contactWays = [
      { kind: 'phone' as const, value: '+44 20 7946 0958' },
      { kind: 'phone' as const, value: '+44 20 7946 0959' },
      { kind: 'address' as const, value: '10 High Street\nLeeds; LS1 1AA' },
      { kind: 'address' as const, value: 'Box 5' },
    ];
    await store.customers.add(
      sampleCustomer({
        id: 'c1',
        name: '=Anna, "A"',
        birthday: '1990-02-03',
        memberSince: Date.UTC(2020, 0, 2, 3, 4, 5, 678),
        contactWays,
        taste: '＝1+1',
        character: "'=1",
        buyingHabits: "'quoted'",
      }),
    );
    const lines = [{ name: 'Tea, "green"', quantity: 2 }];
    await store.visits.add(
      samplePurchase('c1', 1_250, { id: 'v1', words: '-5 off\nthanks', lines }),
    );
    await store.feedback.add({
      id: 'f1',
      at: 5,
      measure: 'nps',
      score: 9,
      channel: 'web',
      customer: 'c1',
    });
    const other = await createStore({ shop: newShop(), persistence: 'memory' });
    const office = await other.administration();
    for (const name of ['customers', 'visits', 'feedback'] as const) {
      const { problems } = await importFile(office, await administration.exportCsv(name));
      expect(problems).to.deep.equal([]);
    }
    const [mine, theirs] = [await everythingIn(store), await everythingIn(other)];
    for (const name of ['customers', 'visits', 'feedback', 'summaries']) {
      expect(theirs[name], name).to.deep.equal(mine[name]);
    }
    other.close();
  });
});
