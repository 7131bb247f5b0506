import { expect } from '@open-wc/testing';
import type { StoreAdministration } from '../administration.js';
import { createStore } from '../create-store.js';
import type { Store } from '../store.js';
import { newShop, rejectionOf, sampleCustomer } from '../testing/sample-records.js';
import { csvCell } from './csv-cell.js';

describe('CSV', () => {
  let store: Store;
  let administration: StoreAdministration;
  beforeEach(async () => {
    store = await createStore({ shop: newShop(), persistence: 'memory' });
    administration = await store.administration();
  });
  afterEach(() => store.close());
  const table = (...lines: string[]): Blob => new Blob([lines.join('\r\n')]);

  it('cells that a spreadsheet would run are made text', () => {
    for (const formula of ['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1']) {
      expect(csvCell(formula)).to.match(/^"?'/);
    }
    expect(csvCell('a,b "c"')).to.equal('"a,b ""c"""');
    expect(csvCell(-5)).to.equal('-5');
    expect(csvCell(undefined)).to.equal('');
  });

  it('tables begin with a byte order mark and a line of headers', async () => {
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
    expect(row).to.contain(`"'=HYPERLINK(""x"")"`).and.to.contain('a@b.org');
  });

  it('come back as they were exported', async () => {
    const contactWays = [
      { kind: 'phone', value: '+44 20 7946 0958' },
      { kind: 'phone', value: '+44 20 7946 0959' },
    ] as const;
    await store.customers.add(
      sampleCustomer({
        id: 'c1',
        name: '=Anna, "A"',
        birthday: '1990-02-03',
        contactWays: [...contactWays],
      }),
    );
    const file = await administration.exportCsv('customers');
    const other = await createStore({ shop: newShop(), persistence: 'memory' });
    expect(await (await other.administration()).importCustomersCsv(file)).to.deep.equal({
      imported: 1,
      rejected: [],
    });
    expect(await other.customers.get('c1')).to.deep.include({
      name: '=Anna, "A"',
      birthday: '1990-02-03',
      contactWays,
    });
    other.close();
  });

  it('columns are known by many names', async () => {
    const file = table(
      'Full Name;E-Mail;手机号;Member No.;Unknown',
      'Li Na;li@na.cn;13800138000;M7;x',
    );
    expect(await administration.importCustomersCsv(file)).to.deep.equal({
      imported: 1,
      rejected: [],
    });
    const [customer] = await store.customers.query();
    expect(customer).to.deep.include({
      name: 'Li Na',
      memberNumber: 'M7',
      contactWays: [
        { kind: 'phone', value: '13800138000' },
        { kind: 'email', value: 'li@na.cn' },
      ],
    });
  });

  it('rows that are not good or known already are left out, with their line and why', async () => {
    await store.customers.add(
      sampleCustomer({
        name: 'Known',
        contactWays: [{ kind: 'phone', value: '+44 20 7946 0958' }],
      }),
    );
    const file = table(
      'name,phone,email,birthday',
      'Anna,,anna@example.org,',
      '"Two',
      'lines",,,1990-13-01',
      ',020 1234 5678,,',
      'Twin,,ANNA@example.org,',
      'Old,0044 20 7946 0958,,',
      '',
      'Zoe,,,',
    );
    const { imported, rejected } = await administration.importCustomersCsv(file);
    expect(imported).to.equal(2);
    expect(rejected.map(({ line }) => line)).to.deep.equal([3, 5, 6, 7]);
    expect(rejected[0]!.message).to.contain('birthday');
    expect(rejected[1]!.message).to.contain('name');
    expect(rejected[2]!.message).to.contain('Anna');
    expect(rejected[3]!.message).to.contain('Known');
  });

  it('a table without names is refused', async () => {
    expect(
      (await rejectionOf(administration.importCustomersCsv(table('a,b', '1,2')))).code,
    ).to.equal('csv');
    expect((await rejectionOf(administration.importCustomersCsv(new Blob([])))).code).to.equal(
      'csv',
    );
  });
});
