import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { lastPeriods } from './civil-periods.js';
import { propertyRuns } from './testing/property-runs.js';
import { calendarLevel, calendarLevels, visitsByPeriod } from './visits-by-period.js';

const now = Date.UTC(2028, 2, 1, 12);
const day = 86_400_000;

describe('visitsByPeriod', () => {
  it('counts each visit on its day, the leap day too', () => {
    const days = lastPeriods('day', 3, now, 'UTC');
    const counts = visitsByPeriod([{ at: now }, { at: now - day }, { at: now - day }], days);
    expect(counts.map(({ period, visits }) => [period.start, visits])).to.eql([
      ['2028-02-28', 0],
      ['2028-02-29', 2],
      ['2028-03-01', 1],
    ]);
  });

  it('counts every visit of the time once, in any order', () => {
    const days = lastPeriods('day', 371, now, 'Europe/London');
    const instants = fc.array(fc.integer({ min: days[0]!.from, max: days.at(-1)!.to - 1 }));
    fc.assert(
      fc.property(instants, (ats) => {
        const counts = visitsByPeriod(
          ats.map((at) => ({ at })),
          days,
        );
        expect(counts.reduce((sum, { visits }) => sum + visits, 0)).to.equal(ats.length);
      }),
      { numRuns: propertyRuns(60) },
    );
  });
});

describe('calendarLevel', () => {
  it('keeps days without a visit apart from all others', () => {
    expect(calendarLevel(0, 0)).to.equal(0);
    expect(calendarLevel(1, 1)).to.equal(calendarLevels);
    expect(calendarLevel(1, 2)).to.equal(2);
    expect(calendarLevel(1, 5_000)).to.equal(1);
    expect(calendarLevel(5_000, 5_000)).to.equal(calendarLevels);
  });

  it('is never lower for more visits', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (one, other, more) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        const most = many + more;
        expect(calendarLevel(few, most)).to.be.at.most(calendarLevel(many, most));
        expect(calendarLevel(many, most)).to.be.within(0, calendarLevels);
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
