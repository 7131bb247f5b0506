import { expect } from '@open-wc/testing';
import { planQuery } from './query-plan.js';

const indexes = ['at', 'customer+at', 'kind+at'];

describe('the plan of a query', () => {
  it('takes the index that covers most conditions', () => {
    const where = { customer: 'c1', at: { from: 5 }, kind: 'call' };
    expect(planQuery(indexes, { where })).to.deep.include({
      index: 'customer+at',
      lower: ['c1', 5],
      upper: ['c1', []],
      filtered: true,
    });
    expect(planQuery(indexes, { where: { customer: 'c1' } })).to.deep.include({
      index: 'customer+at',
      lower: ['c1'],
      upper: ['c1', []],
      filtered: false,
    });
  });

  it('takes an index in the order asked for', () => {
    const order = { by: 'at', direction: 'descending' };
    expect(planQuery(indexes, { order })).to.deep.include({
      index: 'at',
      lower: [],
      upper: [[]],
      descending: true,
    });
    expect(planQuery(indexes, { where: { staff: 's1' }, order })).to.deep.include({
      index: 'at',
      filtered: true,
    });
    expect(planQuery(indexes, { where: { kind: 'call' }, order })).to.deep.include({
      index: 'kind+at',
      filtered: false,
    });
  });

  it('goes by the ids where nothing else is asked for', () => {
    expect(planQuery(indexes, {})).to.deep.include({ index: '', lower: '', upper: [] });
    const where = { id: { from: 'b', to: 'd' } };
    expect(planQuery(indexes, { where })).to.deep.include({ index: '', lower: 'b', upper: 'd' });
  });

  it('is none where no index serves', () => {
    expect(planQuery(indexes, { where: { staff: 's1' } })).to.equal(undefined);
    expect(planQuery(indexes, { order: { by: 'staff' } })).to.equal(undefined);
    const where = { customer: 'c1', durationMinutes: { from: 5 } };
    expect(planQuery(indexes, { where })).to.equal(undefined);
  });

  it('asks for nothing where a range ends before it begins', () => {
    expect(planQuery(indexes, { where: { at: { from: 5, to: 5 } } })).to.include({ limit: 0 });
  });
});
