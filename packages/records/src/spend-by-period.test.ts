import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { lastPeriods } from './civil-periods.js';
import { spendByPeriod } from './spend-by-period.js';
import { propertyRuns } from './testing/property-runs.js';
import { largestAmount } from './values.js';
import type { Visit } from './visit.js';

const now = Date.UTC(2026, 10, 20, 12);
const day = 86_400_000;

const purchase = (at: number, minor: number): Pick<Visit, 'kind' | 'at' | 'amount'> => ({
  kind: 'purchase',
  at,
  amount: { minor, currency: 'GBP' },
});

describe('spendByPeriod', () => {
  const months = lastPeriods('month', 12, now, 'Europe/London');

  it('is 0 in every period without purchases', () => {
    expect(spendByPeriod([], months).map(({ minor }) => minor)).to.eql(Array(12).fill(0));
  });

  it('sums purchases by the shop’s own months, and nothing else', () => {
    const spend = spendByPeriod(
      [
        purchase(now, 1_000),
        purchase(now - day, 250),
        // Half past eleven at night on the last day of October.
        purchase(Date.UTC(2026, 9, 31, 23, 30), 700),
        // The first of July in London, the thirtieth of June in UTC.
        purchase(Date.UTC(2026, 5, 30, 23, 30), 90),
        purchase(now - 800 * day, 5),
        { kind: 'visit', at: now },
      ],
      months,
    );
    const paid = spend.filter(({ purchases }) => purchases > 0);
    expect(paid.map(({ period, minor, purchases }) => [period.start, minor, purchases])).to.eql([
      ['2026-07-01', 90, 1],
      ['2026-10-01', 700, 1],
      ['2026-11-01', 1_250, 2],
    ]);
  });

  it('goes below 0 where more came back than was bought', () => {
    expect(spendByPeriod([purchase(now, 500), purchase(now, -800)], months).at(-1)).to.include({
      minor: -300,
      purchases: 2,
    });
  });

  it('sums the largest amounts exactly', () => {
    const many = Array.from({ length: 1_000 }, () => purchase(now, largestAmount));
    expect(spendByPeriod(many, months).at(-1)!.minor).to.equal(1_000 * largestAmount);
  });

  it('loses no penny of ten years, whatever the unit and the order', () => {
    const tenYears = fc.array(
      fc.tuple(
        fc.integer({ min: now - 3_640 * day, max: now }),
        fc.integer({ min: -50_000, max: 5_000_000 }),
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(
        tenYears,
        fc.constantFrom('month', 'year'),
        fc.constantFrom('UTC', 'Asia/Shanghai', 'America/Sao_Paulo'),
        (history, unit, timeZone) => {
          const periods = lastPeriods(unit, unit === 'year' ? 11 : 121, now, timeZone);
          const visits = history.map(([at, minor]) => purchase(at, minor));
          const spend = spendByPeriod(visits, periods);
          const total = history.reduce((sum, [, minor]) => sum + minor, 0);
          expect(spend.reduce((sum, { minor }) => sum + minor, 0)).to.equal(total);
          expect(spend.reduce((sum, { purchases }) => sum + purchases, 0)).to.equal(history.length);
          expect(spendByPeriod(visits.reverse(), periods)).to.eql(spend);
        },
      ),
      { numRuns: propertyRuns(60) },
    );
  });
});
