import { expect } from '@open-wc/testing';
import { createStore } from '../../create-store.js';
import type { Store } from '../../store.js';
import type { StoreAdministration } from '../../store-administration.js';
import { newShop, rejectionOf, sampleCustomer } from '../../testing/sample-records.js';
import { importFile, tableFile } from '../testing/import-file.js';

describe('a table of customers', () => {
  let store: Store;
  let administration: StoreAdministration;
  beforeEach(async () => {
    store = await createStore({ shop: newShop(), persistence: 'memory' });
    administration = await store.administration();
  });
  afterEach(() => store.close());

  it('has columns that are known by many names', async () => {
    const file = tableFile(
      'Full Name;E-Mail;手机号;Member No.;Unknown;出生日期;类型',
      'Li Na;li@na.cn;13800138000;M7;x;1990年2月3日;公司',
    );
    const { columns, plan } = await administration.readTable(file);
    expect(plan.form.delimiter).to.equal(';');
    expect(plan.columns).to.deep.equal([
      'name',
      'email',
      'phone',
      'memberNumber',
      null,
      'birthday',
      'kind',
    ]);
    expect(columns[4]).to.deep.equal({ header: 'Unknown', samples: ['x'] });
    const { end } = await importFile(administration, file);
    expect(end).to.include({ status: 'done', rows: 1, added: 1, rejected: 0 });
    const [customer] = await store.customers.query();
    expect(customer).to.deep.include({
      name: 'Li Na',
      kind: 'organisation',
      memberNumber: 'M7',
      birthday: '1990-02-03',
      contactWays: [
        { kind: 'phone', value: '13800138000' },
        { kind: 'email', value: 'li@na.cn' },
      ],
    });
  });

  it('joins first and last names as their language does', async () => {
    const file = tableFile('First name,Last name', 'Anna,Weber', '娜,李');
    await importFile(administration, file);
    const names = (await store.customers.query()).map(({ name }) => name);
    expect(names).to.have.members(['Anna Weber', '李娜']);
  });

  it('is read by what a person says its columns mean', async () => {
    const file = tableFile('a,b', 'Anna,020 7946 0958');
    const { plan } = await administration.readTable(file, { header: true, target: 'customers' });
    const handle = await administration.startImport(file, { ...plan, columns: ['name', 'phone'] });
    await handle.done;
    const [anna] = await store.customers.query();
    expect(anna!.contactWays).to.deep.equal([{ kind: 'phone', value: '020 7946 0958' }]);
  });

  it('without a header is read from its first row', async () => {
    const file = tableFile('Anna,x1', 'Bea,x2');
    const { plan } = await administration.readTable(file);
    expect(plan.header).to.equal(false);
    await importFile(administration, file, { columns: ['name', null] });
    expect(await store.customers.count()).to.equal(2);
  });

  it('is refused while no column holds names', async () => {
    const file = tableFile('a,b', '1,2');
    const { plan } = await administration.readTable(file);
    expect((await rejectionOf(administration.startImport(file, plan))).code).to.equal(
      'import-columns',
    );
    expect((await administration.previewImport(file, plan)).missing).to.have.length(1);
    const empty = administration.readTable(new Blob([]));
    expect((await rejectionOf(empty)).code).to.equal('import-empty');
    expect(await administration.imports()).to.deep.equal([]);
  });

  it('leaves out rows that are not good, with their line, column and why', async () => {
    const file = tableFile(
      'name,phone,email,birthday,stage',
      'Anna,,anna@example.org,,',
      '"Two',
      'lines",,,1990-13-01,sometimes',
      ',020 7946 0958,,,',
      'Bea,1,nobody,,',
      '',
      'Zoe,,,,loyal',
    );
    const { end, problems } = await importFile(administration, file);
    expect(end).to.include({ rows: 5, added: 2, rejected: 3, skipped: 0 });
    expect(problems.map(({ line, code, column }) => [line, code, column])).to.deep.equal([
      [3, 'choice', 'stage'],
      [3, 'date', 'birthday'],
      [5, 'missing', undefined],
      [6, 'phone', 'phone'],
      [6, 'email', 'email'],
    ]);
    const [choice] = problems;
    expect(choice!.choices).to.include('loyal');
    expect(JSON.stringify(problems), 'nothing of the rows').not.to.contain('nobody');
    const names = (await store.customers.query({ order: { by: 'name' } })).map(({ name }) => name);
    expect(names).to.deep.equal(['Anna', 'Zoe']);
  });

  it('leaves out rows whose cells may not be where they belong, and says so', async () => {
    const file = tableFile(
      'name,region,taste',
      'Anna,Leeds,tea',
      'Weber, Bea,York,coffee',
      'Carl,Hull,tea,,',
      'Zoe,"York" way,tea',
      'Tom,"Leeds",tea',
    );
    const { end, problems } = await importFile(administration, file);
    // The wrong mark takes in the row behind.
    expect(end).to.include({ rows: 4, added: 2, rejected: 2 });
    expect(problems.map(({ line, code }) => [line, code])).to.deep.equal([
      [3, 'too-many-cells'],
      [5, 'quotes'],
    ]);
    const names = (await store.customers.query({ order: { by: 'name' } })).map(({ name }) => name);
    expect(names).to.deep.equal(['Anna', 'Carl']);
  });

  it('with a quotation mark that is never closed is refused before anything comes in', async () => {
    const rows = ['Anna,tea', 'Bea,"coffee', 'Carl,tea', 'Zoe,tea'];
    const error = await rejectionOf(importFile(administration, tableFile('name,taste', ...rows)));
    expect(error).to.include({ code: 'import-quotes' });
    expect(error.message).to.contain('line 3');
    expect(await store.customers.count()).to.equal(0);
  });

  it('holds addresses of several lines, apart by empty lines', async () => {
    const file = tableFile('name,address', 'Anna,"10 High Street', 'Leeds; LS1 1AA', '', 'Box 5"');
    await importFile(administration, file);
    const [anna] = await store.customers.query();
    expect(anna!.contactWays.map(({ value }) => value)).to.deep.equal([
      '10 High Street\nLeeds; LS1 1AA',
      'Box 5',
    ]);
  });

  describe('with customers who are there already', () => {
    const file = tableFile(
      'name,phone,email,region',
      'Anna,020 7946 0958,,Leeds',
      'Bea,,bea@example.org,York',
      'Bea B.,,BEA@example.org,Hull',
      'Anna Weber,,,Bath',
    );
    let known: string;
    beforeEach(async () => {
      const contactWays = [{ kind: 'phone' as const, value: '+44 20 7946 0958' }];
      known = (await store.customers.add(sampleCustomer({ contactWays, taste: 'tea' }))).id;
    });

    it('leaves them out, in the file and in the base', async () => {
      const { end, problems } = await importFile(administration, file);
      expect(end).to.include({ added: 2, skipped: 2, rejected: 0 });
      expect(problems.map(({ line, code, known: id, otherLine }) => [line, code, id, otherLine])) //
        .to.deep.equal([
          [2, 'duplicate', known, undefined],
          [4, 'duplicate-in-file', undefined, 3],
        ]);
    });

    it('knows them by name as well, if that is wanted', async () => {
      const { end } = await importFile(administration, file, { sameBy: ['name'] });
      expect(end).to.include({ added: 3, skipped: 1 });
    });

    it('fills in what the rows say, if that is wanted', async () => {
      const { end } = await importFile(administration, file, { duplicates: 'update' });
      expect(end).to.include({ added: 2, updated: 2, skipped: 0, rejected: 0 });
      const anna = await store.customers.get(known);
      expect(anna).to.include({ name: 'Anna', region: 'Leeds', taste: 'tea' });
      expect(anna!.contactWays).to.have.length(1);
      const [bea] = await store.customers.query({ where: { name: 'Bea B.' } });
      expect(bea!.region).to.equal('Hull');
      const again = await importFile(administration, file, { duplicates: 'update' });
      expect(again.end).to.include({ added: 1, updated: 2, skipped: 1 });
    });

    it('adds them all the same, if that is wanted', async () => {
      const { end } = await importFile(administration, file, { duplicates: 'add' });
      expect(end).to.include({ added: 4, skipped: 0 });
      const withId = tableFile('id,name', `${known},Twin`);
      const { problems } = await importFile(administration, withId, { duplicates: 'add' });
      expect(problems.map(({ code }) => code)).to.deep.equal(['id-taken']);
    });

    it('tells beforehand what would happen, and writes nothing', async () => {
      const { plan } = await administration.readTable(file);
      const check = await administration.checkImport(file, plan);
      expect(check.counts).to.include({ rows: 4, added: 2, skipped: 2, rejected: 0 });
      expect(check.problemCount).to.equal(2);
      const lines = (await check.problemTable.text()).split('\r\n');
      expect(lines[0]).to.contain('line,column,problem');
      expect(lines[2]).to.match(/^4,,.*duplicate-in-file,3,$/);
      expect(await store.customers.count()).to.equal(1);
      expect(await administration.imports()).to.deep.equal([]);
    });
  });

  it('shows beforehand how its rows would be stored', async () => {
    const file = tableFile('name,birthday', 'Anna,31/01/1990', 'Bea,1990-99-99');
    const { plan, columns } = await administration.readTable(file);
    const headers = columns.map(({ header }) => header);
    const { records } = await administration.previewImport(file, plan, { headers });
    expect(records[0]!.record).to.include({ name: 'Anna', birthday: '1990-01-31', stage: 'keep' });
    expect(records[1]!.problems[0]!.message).to.match(/^birthday: is no date/);
  });
});
