import { expect } from '@open-wc/testing';
import { isFiltered, periodRange, startOfDay, visitWhere } from './visit-where.js';

const noon = new Date(2026, 10, 21, 12).getTime();

describe('visit filters', () => {
  it('asks for everything when nothing is filtered', () => {
    expect(visitWhere(undefined, { period: 'all' }, noon)).to.eql({});
    expect(isFiltered({ period: 'all' })).to.equal(false);
  });

  it('turns each filter into a condition', () => {
    const filters = { period: 'today', kind: 'call', staff: 's_1' } as const;
    expect(visitWhere('c_1', filters, noon)).to.eql({
      customer: 'c_1',
      kind: 'call',
      staff: 's_1',
      at: { from: new Date(2026, 10, 21).getTime() },
    });
    expect(isFiltered(filters)).to.equal(true);
  });

  it('counts today as one of the last seven days', () => {
    expect(periodRange({ period: '7-days' }, noon)).to.eql({
      from: new Date(2026, 10, 15).getTime(),
    });
  });

  it('includes the whole last day of a custom period', () => {
    const filters = { period: 'custom', from: '2026-10-01', to: '2026-10-31' } as const;
    expect(periodRange(filters, noon)).to.eql({
      from: new Date(2026, 9, 1).getTime(),
      to: new Date(2026, 10, 1).getTime(),
    });
  });

  it('leaves a custom period open where no day is given', () => {
    expect(periodRange({ period: 'custom', to: '2026-10-31' }, noon)).to.have.all.keys('to');
    expect(isFiltered({ period: 'custom' })).to.equal(false);
  });

  it('takes no nonsense for a day', () => {
    for (const text of ['', 'yesterday', '2026-1-1', undefined]) {
      expect(startOfDay(text)).to.equal(undefined);
    }
    expect(visitWhere(undefined, { period: 'custom', from: 'soon' }, noon)).to.eql({});
  });
});
