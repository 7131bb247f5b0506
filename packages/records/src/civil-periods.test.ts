import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  civilDay,
  lastPeriods,
  movePeriod,
  periodAt,
  startOfDay,
  startOfPeriod,
} from './civil-periods.js';
import type { PeriodUnit } from './civil-periods.js';
import { propertyRuns } from './testing/property-runs.js';

const hour = 3_600_000;
const units: readonly PeriodUnit[] = ['day', 'week', 'month', 'year'];
/** Places whose clocks change at two, at midnight, by half an hour, not at all, and whose day was left out. */
const timeZones = [
  'UTC',
  'Europe/London',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Pacific/Apia',
  'America/St_Johns',
];
const anyInstant = fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2036, 0) });
const anyZone = fc.constantFrom(...timeZones);
const utc = (text: string): number => Date.parse(text);

describe('civilDay', () => {
  it('is the day on the calendar of the shop, not of the reader', () => {
    const instant = utc('2026-03-01T20:30Z');
    expect(civilDay(instant, 'Europe/London')).to.equal('2026-03-01');
    expect(civilDay(instant, 'Asia/Shanghai')).to.equal('2026-03-02');
    expect(civilDay(instant, 'America/Sao_Paulo')).to.equal('2026-03-01');
  });
});

describe('startOfDay', () => {
  it('follows summer time', () => {
    expect(startOfDay('2026-07-01', 'Europe/London')).to.equal(utc('2026-06-30T23:00Z'));
    expect(startOfDay('2026-12-01', 'Europe/London')).to.equal(utc('2026-12-01T00:00Z'));
    // The two days on which clocks change begin as the days before them did.
    expect(startOfDay('2026-03-29', 'Europe/London')).to.equal(utc('2026-03-29T00:00Z'));
    expect(startOfDay('2026-10-25', 'Europe/London')).to.equal(utc('2026-10-24T23:00Z'));
  });

  it('is one o’clock where clocks are put forward at midnight', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).to.equal(utc('2018-11-04T03:00Z'));
  });

  it('gives a day that was left out no time at all', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).to.equal(
      startOfDay('2011-12-31', 'Pacific/Apia'),
    );
  });

  it('is the first instant of the day, in every time zone', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, timeZone) => {
        const day = civilDay(instant, timeZone);
        const start = startOfDay(day, timeZone);
        expect(start).to.be.at.most(instant);
        expect(civilDay(start, timeZone)).to.equal(day);
        expect(civilDay(start - 1, timeZone) < day).to.equal(true);
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

describe('startOfPeriod and movePeriod', () => {
  it('begin weeks on Mondays', () => {
    expect(startOfPeriod('2026-11-29', 'week')).to.equal('2026-11-23');
    expect(startOfPeriod('2026-11-23', 'week')).to.equal('2026-11-23');
    expect(movePeriod('2026-12-28', 'week', 1)).to.equal('2027-01-04');
  });

  it('know leap years', () => {
    expect(movePeriod('2028-02-28', 'day', 1)).to.equal('2028-02-29');
    expect(movePeriod('2026-02-28', 'day', 1)).to.equal('2026-03-01');
    expect(movePeriod('2100-02-28', 'day', 1)).to.equal('2100-03-01');
    expect(startOfPeriod('2028-02-29', 'month')).to.equal('2028-02-01');
    expect(movePeriod('2028-02-01', 'month', -12)).to.equal('2027-02-01');
    expect(movePeriod('2028-01-01', 'year', -1)).to.equal('2027-01-01');
  });
});

describe('lastPeriods', () => {
  it('ends with the period of now', () => {
    const months = lastPeriods('month', 3, utc('2026-01-31T23:30Z'), 'Asia/Shanghai');
    expect(months.map(({ start }) => start)).to.eql(['2025-12-01', '2026-01-01', '2026-02-01']);
  });

  it('has days of 23 and 25 hours where clocks change', () => {
    const days = lastPeriods('day', 3, utc('2026-03-30T12:00Z'), 'Europe/London');
    expect(days.map(({ from, to }) => (to - from) / hour)).to.eql([24, 23, 24]);
    const autumn = lastPeriods('day', 2, utc('2026-10-25T12:00Z'), 'Europe/London');
    expect(autumn.map(({ from, to }) => (to - from) / hour)).to.eql([24, 25]);
  });

  it('leaves no gap and no overlap, and finds each instant in the one period it is in', () => {
    fc.assert(
      fc.property(
        anyInstant,
        anyZone,
        fc.constantFrom(...units),
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (now, timeZone, unit, count, part) => {
          const periods = lastPeriods(unit, count, now, timeZone);
          expect(periods).to.have.length(count);
          expect(periodAt(periods, now)).to.equal(count - 1);
          periods.slice(1).forEach(({ from }, index) => expect(from).to.equal(periods[index]!.to));
          const first = periods[0]!.from;
          const end = periods.at(-1)!.to;
          expect(periodAt(periods, first - 1)).to.equal(-1);
          expect(periodAt(periods, end)).to.equal(-1);
          const instant = first + Math.floor((end - first) * part);
          const found = periods[periodAt(periods, instant)]!;
          expect(startOfPeriod(civilDay(instant, timeZone), unit)).to.equal(found.start);
        },
      ),
      { numRuns: propertyRuns(200) },
    );
  });
});

describe('periodAt', () => {
  it('finds nothing in no periods', () => {
    expect(periodAt([], 0)).to.equal(-1);
  });
});
