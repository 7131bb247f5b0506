import { expect, waitUntil } from '@open-wc/testing';
import { besideABystander, stage } from './attack.js';

/** Reads the stage of customers, and nothing else. */
const reader = {
  permissions: { read: { customers: ['stage'] } },
  grant: ['read customers.stage'],
};
const writer = {
  permissions: { write: { customers: ['stage', 'id', 'shop'] } },
  grant: ['write customers.stage', 'write customers.id', 'write customers.shop'],
};

describe('escape to records', () => {
  besideABystander();

  it('another field of a record', async () => {
    const record = await stage.evaluate(`await context.records.get('customers', 'c_1')`, reader);
    expect(record).to.deep.equal({ id: 'c_1', stage: 'keep' });
  });

  it('other fields of rows', async () => {
    const rows = await stage.evaluate(`await context.records.query('customers')`, reader);
    expect(rows).to.deep.equal([
      { id: 'c_1', stage: 'keep' },
      { id: 'c_2', stage: 'win' },
    ]);
  });

  for (const [attack, call] of [
    ['another collection', `get('visits', 'v_1')`],
    ['a collection named like a prototype', `get('__proto__', 'c_1')`],
    ['a collection that is a list', `get(['customers', 'visits'], 'c_1')`],
    ['a filter by another field', `query('customers', { where: { name: 'Ada Secret' } })`],
    ['a range of another field', `query('customers', { where: { birthday: { from: '1980' } } })`],
    ['a filter with an operator', `query('customers', { where: { stage: { $ne: 1 } } })`],
    ['a filter that is a list', `query('customers', { where: ['name'] })`],
    ['a filter within a filter', `query('customers', { where: { stage: { from: { name: 1 } } } })`],
    ['an order by another field', `query('customers', { order: { by: 'name' } })`],
    ['an order by a path', `query('customers', { order: { by: 'stage.name' } })`],
    ['an order by a list', `query('customers', { order: { by: ['name'] } })`],
    ['a window that is no number', `query('customers', { limit: 'all' })`],
    [
      'a live filter by another field',
      `follow('customers', { where: { name: 'Ada Secret' } }, () => {})`,
    ],
    [
      'a live order by another field',
      `follow('customers', { order: { by: 'birthday' } }, () => {})`,
    ],
    ['another collection, live', `follow('visits', {}, () => {})`],
    ['a write nobody granted', `patch('customers', 'c_1', { stage: 'lost' })`],
    ['a new record nobody granted', `add('customers', { stage: 'lost' })`],
  ] as const) {
    it(attack, async () => {
      const result = await stage.evaluate(`Boolean(await context.records.${call})`, reader);
      expect(result).to.match(/^error: /);
      expect(stage.records.asked).to.deep.equal([]);
      expect(stage.records.written).to.deep.equal([]);
    });
  }

  it('an order nobody asked for, which tells how names sort', async () => {
    await stage.evaluate(
      `await context.records.query('customers', { where: { stage: 'keep' } })`,
      reader,
    );
    const [, query] = stage.records.asked[0]!;
    expect((query as { order: object }).order).to.deep.equal({ by: 'id', direction: 'ascending' });
  });

  it('more rows than it should have at once', async () => {
    await stage.evaluate(`await context.records.query('customers', { limit: 1e6 })`, reader);
    expect((stage.records.asked[0]![1] as { limit: number }).limit).to.equal(200);
  });

  it('a live query that tells when another field changes', async () => {
    await stage.run(
      `let heard = 0, place;
       const show = () => place?.render(String(heard));
       await context.records.follow('customers', {}, () => { heard++; show(); });
       await context.contribute('customer-card.section', { id: 'count', render(root) { place = root; show(); } });`,
      reader,
    );
    const container = stage.mount('count');
    await waitUntil(() => container.textContent === '1');
    stage.records.change('c_1', { name: 'Somebody Else' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(container.textContent).to.equal('1');
    stage.records.change('c_1', { stage: 'lost' });
    await waitUntil(() => container.textContent === '2');
  });

  it('live queries without end', async () => {
    const result = await stage.evaluate(
      `(async () => { for (let count = 0; count < 30; count++) await context.records.follow('customers', {}, () => {}); return true; })()`,
      reader,
    );
    expect(result).to.match(/already/);
  });

  it('an error that tells of a record', async () => {
    const result = await stage.evaluate(`await context.records.get('customers', 'broken')`, reader);
    expect(result).to.match(/^error: /);
    expect(result).to.not.match(/Ada|home/);
  });

  it('the record of the place it stands in', async () => {
    await stage.run(
      `await context.contribute('customer-card.section', { id: 'data', render: (root, data) => root.render(JSON.stringify(data)) });`,
      reader,
    );
    const container = stage.mount('data');
    await waitUntil(() => container.textContent !== '');
    expect(JSON.parse(container.textContent)).to.deep.equal({
      customer: { id: 'c_1', stage: 'keep' },
    });
  });

  it('even the id of the customer before it, with nothing granted', async () => {
    await stage.run(
      `await context.contribute('customer-card.section', { id: 'data', render: (root, data) => root.render(JSON.stringify(data)) });`,
    );
    const container = stage.mount('data');
    await waitUntil(() => container.textContent !== '');
    expect(container.textContent).to.equal('{}');
  });

  it('data an extension point got later', async () => {
    await stage.run(
      `await context.contribute('customer-card.section', { id: 'data', render: (root, data) => root.render(JSON.stringify(data)) });`,
      reader,
    );
    const container = stage.mount('data', { secret: 'x', customer: 'c_1' });
    await waitUntil(() => container.textContent !== '');
    expect(container.textContent).to.equal('{"customer":"c_1"}');
  });

  it('a field the shop granted and its manifest does not name', async () => {
    const record = await stage.evaluate(`await context.records.get('customers', 'c_1')`, {
      ...reader,
      grant: [...reader.grant, 'read customers.name'],
    });
    expect(record).to.deep.equal({ id: 'c_1', stage: 'keep' });
  });

  it('a field its manifest names and the shop did not grant', async () => {
    const record = await stage.evaluate(`await context.records.get('customers', 'c_1')`, {
      ...reader,
      permissions: { read: { customers: ['stage', 'name'] } },
    });
    expect(record).to.deep.equal({ id: 'c_1', stage: 'keep' });
  });

  for (const [attack, call] of [
    ['another field', `patch('customers', 'c_1', { name: 'x' })`],
    [
      'another field beside a granted one',
      `patch('customers', 'c_1', { stage: 'win', name: 'x' })`,
    ],
    ['the id', `patch('customers', 'c_1', { id: 'c_2' })`],
    ['the shop', `add('customers', { stage: 'win', shop: 'other' })`],
    ['a list', `patch('customers', 'c_1', ['x'])`],
    ['another collection', `add('visits', { stage: 'win' })`],
    ['and read', `get('customers', 'c_1')`],
  ] as const) {
    it(`write ${attack}`, async () => {
      const result = await stage.evaluate(`Boolean(await context.records.${call})`, writer);
      expect(result).to.match(/^error: /);
      expect(stage.records.written).to.deep.equal([]);
    });
  }

  it('what was granted is done', async () => {
    const result = await stage.evaluate(
      `(await context.records.patch('customers', 'c_1', { stage: 'win' }), true)`,
      writer,
    );
    expect(result).to.equal(true);
    expect(stage.records.written).to.deep.equal([['patch', 'customers', 'c_1', { stage: 'win' }]]);
  });

  for (const grant of [
    'read customers.*',
    'read',
    'everything',
    'read customers.name visits.words',
  ]) {
    it(`a grant such as "${grant}"`, async () => {
      const error = await stage
        .run('', { grant: [grant] })
        .catch((reason: { code: string }) => reason);
      expect((error as { code: string }).code).to.equal('plugin-grant');
    });
  }

  it('the storage of another plugin', async () => {
    await stage.evaluate(`await context.storage.set('secret', 'x')`, { id: 'first' });
    expect(await stage.evaluate(`(await context.storage.get('secret')) ?? null`)).to.equal(null);
  });

  it('storage without end', async () => {
    const result = await stage.evaluate(
      `(async () => { let kept = 0; for (let count = 0; count < 49; count++) await context.storage.set('x' + count, 'x').then(() => kept++); await context.storage.set('y', 'x'.repeat(9000)).catch(() => kept += 100); return kept; })()`,
    );
    expect(result).to.equal(149);
  });
});
