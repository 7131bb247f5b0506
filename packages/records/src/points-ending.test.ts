import { expect } from '@open-wc/testing';
import { lastPeriods } from './civil-periods.js';
import { endingByPeriod } from './points-ending.js';

describe('endingByPeriod', () => {
  const months = lastPeriods('month', 3, Date.UTC(2028, 2, 31), 'Asia/Shanghai');

  it('sums what ends in each month of the shop, and leaves out what ends later', () => {
    const ending = endingByPeriod(
      [
        { points: 5, expiresAt: Date.UTC(2028, 1, 29, 15, 59) },
        { points: 7, expiresAt: Date.UTC(2028, 1, 29, 16) },
        { points: 2, expiresAt: Date.UTC(2028, 2, 5) },
        { points: 100, expiresAt: Date.UTC(2030, 0) },
      ],
      months,
    );
    expect(ending.map(({ period, points }) => [period.start, points])).to.eql([
      ['2028-01-01', 0],
      ['2028-02-01', 5],
      ['2028-03-01', 9],
    ]);
  });

  it('is 0 everywhere where nothing ends', () => {
    expect(endingByPeriod([], months).map(({ points }) => points)).to.eql([0, 0, 0]);
  });
});
