import { expect } from '@open-wc/testing';
import { createStore } from '../../create-store.js';
import type { Store } from '../../store.js';
import type { StoreAdministration } from '../../store-administration.js';
import { newShop, sampleCustomer } from '../../testing/sample-records.js';
import { importFile, tableFile } from '../testing/import-file.js';

describe('a table of purchases', () => {
  let store: Store;
  let administration: StoreAdministration;
  beforeEach(async () => {
    store = await createStore({ shop: newShop(), persistence: 'memory' });
    administration = await store.administration();
  });
  afterEach(() => store.close());

  const retail = tableFile(
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
    '536365,85123A,T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom',
    '536365,71053,LANTERN,8,2010-12-01 08:26:00,3.39,17850,United Kingdom',
    '536366,22633,HAND WARMER,6,2010-12-01 08:28:00,1.005,17850,United Kingdom',
    'C536379,D,Discount,-1,2010-12-01 09:41:00,27.50,14527,United Kingdom',
    '536414,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom',
  );

  it('makes one visit of the lines of one invoice, and customers of those who bought', async () => {
    const { plan } = await administration.readTable(retail);
    expect(plan).to.deep.include({ target: 'visits', groupBy: 0, unknownCustomers: 'add' });
    const { end, problems } = await importFile(administration, retail);
    expect(end).to.include({ rows: 5, added: 3, newCustomers: 1, rejected: 2 });
    expect(problems.map(({ line, code }) => [line, code])).to.deep.equal([
      [5, 'number'],
      [6, 'missing'],
    ]);
    const visits = await store.visits.query({ where: { customer: '17850' } });
    expect(visits).to.have.length(2);
    expect(visits[0]).to.deep.include({
      id: '536365',
      at: Date.UTC(2010, 11, 1, 8, 26),
      kind: 'purchase',
      amount: { minor: 6 * 255 + 8 * 339, currency: 'GBP' },
      lines: [
        { name: 'T-LIGHT HOLDER', quantity: 6, price: { minor: 255, currency: 'GBP' } },
        { name: 'LANTERN', quantity: 8, price: { minor: 339, currency: 'GBP' } },
      ],
    });
    expect(visits[1]!.amount!.minor, 'rounded once').to.equal(603);
    expect(await store.customers.get('17850')).to.include({
      name: '17850',
      region: 'United Kingdom',
    });
    expect(await store.summaries.get('17850')).to.include({ visits: 2, spend: 4242 + 603 });
    expect(await store.ledger.count({ where: { customer: '17850' } })).to.equal(1);
  });

  it('brings nothing twice', async () => {
    await importFile(administration, retail);
    const { end } = await importFile(administration, retail);
    expect(end).to.include({ added: 0, skipped: 3, rejected: 2 });
    expect(await store.visits.count()).to.equal(2);
    const idless = tableFile(
      'customer,date,amount',
      '17850,2024-01-02,5.00',
      '17850,2024-01-02,5.00',
      '17850,2024-01-02,6.00',
    );
    expect((await importFile(administration, idless)).end).to.include({ added: 2, skipped: 1 });
    expect((await importFile(administration, idless)).end).to.include({ added: 0, skipped: 3 });
  });

  it('that are equal come in once, also where nobody knew the customer', async () => {
    const file = tableFile(
      'name,phone,date,amount',
      'Zoe,,2024-01-02,5.00',
      'Zoe,,2024-01-02,5.00',
      'Bea,020 7946 0958,2024-01-02,5.00',
      'Bea,020 7946 0958,2024-01-02,5.00',
    );
    const { end, problems } = await importFile(administration, file);
    expect(end).to.include({ added: 2, skipped: 2, newCustomers: 2 });
    expect(problems.map(({ line, otherLine }) => [line, otherLine])).to.deep.equal([
      [3, 2],
      [5, 4],
    ]);
    const spends = (await store.summaries.query()).map(({ spend }) => spend);
    expect(spends).to.deep.equal([500, 500]);
  });

  it('are tried out as they then come in, in however many steps', async () => {
    const minutes = Array.from({ length: 450 }, (_, nth) => [Math.floor(nth / 60), nth % 60]);
    const clock = (parts: number[]): string =>
      parts.map((part) => String(part).padStart(2, '0')).join(':');
    const rows = minutes.map((parts) => `Zoe,2024-01-01 ${clock(parts)},5.00`);
    const file = tableFile('name,date,amount', ...rows);
    const { plan } = await administration.readTable(file, { locale: 'en-GB' });
    const { counts } = await administration.checkImport(file, plan);
    const { end } = await importFile(administration, file);
    expect(end).to.include({ added: 450, rejected: 0, newCustomers: 1 });
    expect(end).to.include(counts);
  });

  it('finds customers by id, member number, phone, e-mail or name', async () => {
    const contactWays = [
      { kind: 'phone' as const, value: '+44 20 7946 0958' },
      { kind: 'email' as const, value: 'anna@example.org' },
    ];
    await store.customers.add(sampleCustomer({ id: 'c1', memberNumber: 'M7', contactWays }));
    await store.customers.add(sampleCustomer({ name: 'Twin' }));
    await store.customers.add(sampleCustomer({ name: 'Twin' }));
    const file = tableFile(
      'customer,member no,phone,email,date,kind,words',
      'c1,,,,2024-01-01,call,one',
      ',m7,,,2024-01-02,call,two',
      ',,0044 20 7946 0958,,2024-01-03,电话,three',
      ',,,Anna@example.org,2024-01-04,call,four',
      'anna weber,,,,2024-01-05,call,five',
      'Twin,,,,2024-01-06,call,six',
      'Somebody,,,,2024-01-07,call,seven',
      ',,,,2024-01-08,call,eight',
    );
    const { end, problems } = await importFile(administration, file);
    expect(end).to.include({ added: 5, rejected: 3 });
    expect(problems.map(({ code }) => code)).to.deep.equal([
      'customer-ambiguous',
      'customer-unknown',
      'customer-missing',
    ]);
    const visits = await store.visits.query({ where: { customer: 'c1' } });
    expect(visits.map(({ words }) => words)).to.deep.equal(['one', 'two', 'three', 'four', 'five']);
    expect(visits.map(({ kind }) => kind)).to.deep.equal(Array(5).fill('call'));
  });

  it('takes money and dates as they are written where it comes from', async () => {
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    const file = tableFile(
      'customer;date;time;amount',
      'c1;31.01.2024;14:05;"1.234,50 £"',
      'c1;01.02.2024;9:00 pm;7,5',
      'c1;02.02.2024;;7,555',
    );
    const { plan } = await administration.readTable(file);
    expect(plan.formats).to.include({ dateOrder: 'day-first', decimalSign: ',' });
    const formats = { ...plan.formats, timeZone: 'Asia/Shanghai' };
    const { problems } = await importFile(administration, file, { formats });
    expect(problems.map(({ code }) => code)).to.deep.equal(['too-precise']);
    const visits = await store.visits.query({ where: { customer: 'c1' } });
    expect(visits.map(({ at }) => at)).to.deep.equal([
      Date.UTC(2024, 0, 31, 6, 5),
      Date.UTC(2024, 1, 1, 13, 0),
    ]);
    expect(visits.map(({ amount }) => amount?.minor)).to.deep.equal([123_450, 750]);
  });

  it('in another currency is left out', async () => {
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    const file = tableFile('customer,date,amount,currency', 'c1,2024-01-01,5,EUR');
    const { problems } = await importFile(administration, file);
    expect(problems.map(({ code }) => code)).to.deep.equal(['currency']);
  });

  it('of more lines than a visit holds keeps the number of articles', async () => {
    const lines = Array.from({ length: 1_001 }, (_, index) => `7,Thing ${index},2,2024-01-01,1,c1`);
    const file = tableFile('receipt,description,quantity,date,price,customer', ...lines);
    await importFile(administration, file);
    const visit = (await store.visits.get('7'))!;
    expect(visit).to.deep.include({ articles: 2_002, amount: { minor: 200_200, currency: 'GBP' } });
    expect(visit).not.to.have.property('lines');
  });
});

describe('a table of feedback', () => {
  it('comes in with and without customers', async () => {
    const store = await createStore({ shop: newShop(), persistence: 'memory' });
    await store.customers.add(sampleCustomer({ id: 'c1', name: '李娜' }));
    const file = tableFile(
      '评价时间,评分,评价内容,客户姓名,渠道',
      '2024-01-01 10:00,5,很好,李娜,门店',
      '2024-01-02,9,,,网站',
      '2024-01-03,4,一般,,网站',
    );
    const administration = await store.administration();
    const { end, problems } = await importFile(administration, file);
    expect(end).to.include({ added: 2, rejected: 1 });
    expect(problems[0]).to.include({ line: 3, code: 'not-valid' });
    const [first] = await store.feedback.query({ where: { customer: 'c1' } });
    expect(first).to.deep.include({ score: 5, measure: 'csat', channel: 'in-person' });
    store.close();
  });
});
