import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { calendarDayAt } from './calendar-drawing.js';
import { ladderPart } from './ladder-drawing.js';
import {
  formatCivil,
  formatCompact,
  formatCompactMoney,
  gutterFor,
  labelClass,
  slotAt,
  slotMiddle,
  valueRange,
} from './places.js';

describe('valueRange', () => {
  it('has few round lines', () => {
    const { from, to, ticks } = valueRange([30, 958, 410], 0);
    expect([from, to]).to.eql([0, 1000]);
    expect(ticks).to.eql([0, 500, 1000]);
  });

  it('reaches below 0 where a value does', () => {
    const range = valueRange([-300, 200], 0);
    expect(range.from).to.be.at.most(-300);
    expect(range.down(0)).to.be.within(0.2, 0.8);
  });

  it('draws one value, or only zeros, somewhere', () => {
    for (const values of [[0], [0, 0], [7], [-7], []]) {
      const range = valueRange(values, 0);
      expect(range.down(0), String(values)).to.be.within(0, 1);
      expect(range.to).to.be.above(range.from);
    }
    expect(valueRange([5, 5], undefined).down(5)).to.be.within(0, 1);
  });

  it('holds every value, however large', () => {
    const values = fc.array(fc.integer({ min: -1e15, max: 1e15 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (all) => {
        const range = valueRange(all, 0);
        for (const value of [...all, 0]) {
          expect(range.down(value)).to.be.within(-1e-9, 1 + 1e-9);
        }
        expect(range.ticks.length).to.be.within(1, 9);
      }),
      { numRuns: 200 },
    );
  });
});

describe('slots', () => {
  it('are found where their middle is', () => {
    for (const count of [1, 2, 12, 53]) {
      for (let index = 0; index < count; index += 1) {
        expect(slotAt(slotMiddle(index, count), count)).to.equal(index);
      }
    }
  });

  it('catch what lies a little beside the picture', () => {
    expect(slotAt(-0.1, 12)).to.equal(0);
    expect(slotAt(1.1, 12)).to.equal(11);
  });

  it('always keep the label of the latest', () => {
    for (const count of [1, 5, 12, 13]) expect(labelClass(count - 1, count)).to.equal('kept');
    expect([8, 9, 10, 11].map((index) => labelClass(index, 12))).to.eql([
      'sparse-1',
      'sparse-2',
      'sparse-1',
      'kept',
    ]);
  });
});

describe('gutterFor', () => {
  it('has room for the longest words', () => {
    expect(gutterFor(['0', '£500', '£1.5K'])).to.equal(4);
    expect(gutterFor(['¥12万'])).to.be.above(gutterFor(['12']));
    expect(gutterFor([])).to.equal(1);
  });
});

describe('short numbers', () => {
  it('are shortened the reader’s way, with 万 in Chinese', () => {
    expect(formatCompactMoney(123_456_00, 'GBP', 'en')).to.equal('£123.5K');
    expect(formatCompactMoney(12_345_600, 'CNY', 'zh-CN')).to.equal('¥12.3万');
    expect(formatCompact(1_200, 'en')).to.equal('1.2K');
  });

  it('have no fraction where nothing was shortened', () => {
    expect(formatCompactMoney(142_350, 'CNY', 'zh-CN')).to.equal('¥1424');
    expect(formatCompactMoney(38_150, 'GBP', 'en')).to.equal('£382');
  });

  it('know currencies without small coins', () => {
    expect(formatCompactMoney(5_000, 'JPY', 'en')).to.equal('¥5K');
  });
});

describe('formatCivil', () => {
  it('is the day it says, whatever the reader’s time zone', () => {
    expect(formatCivil('2028-02-29', 'en-GB', { dateStyle: 'medium' })).to.equal('29 Feb 2028');
  });
});

describe('ladderPart', () => {
  const starts = [0, 1_000, 5_000];

  it('gives each step the same width', () => {
    expect(ladderPart(starts, 0)).to.equal(0);
    expect(ladderPart(starts, 500)).to.be.closeTo(1 / 6, 1e-9);
    expect(ladderPart(starts, 1_000)).to.be.closeTo(1 / 3, 1e-9);
    expect(ladderPart(starts, 3_000)).to.be.closeTo(1 / 2, 1e-9);
    expect(ladderPart(starts, 90_000)).to.be.closeTo(5 / 6, 1e-9);
  });

  it('is at the beginning below the first step that is drawn', () => {
    expect(ladderPart([1_000, 5_000], 10)).to.equal(0);
  });
});

describe('calendarDayAt', () => {
  it('finds days by week and weekday, and none above, below or after', () => {
    const days = 10;
    const middle = (row: number): number => (1.4 + ((row + 0.5) * 7.7) / 7) / 9.3;
    expect(calendarDayAt(0.1, middle(0), days)).to.equal(0);
    expect(calendarDayAt(0.1, middle(6), days)).to.equal(6);
    expect(calendarDayAt(0.9, middle(2), days)).to.equal(9);
    expect(calendarDayAt(0.9, middle(3), days)).to.equal(undefined);
    expect(calendarDayAt(0.5, 0.05, days)).to.equal(undefined);
    expect(calendarDayAt(0.5, 1, days)).to.equal(undefined);
  });
});
