import { expect } from '@open-wc/testing';
import { groupHeading, startOfGroup } from './visit-texts.js';

const noon = new Date(2026, 10, 21, 12).getTime();
const at = (year: number, month: number, day: number, hour = 0): number =>
  new Date(year, month - 1, day, hour).getTime();

describe('visit groups', () => {
  it('begin with the day or the month in the reader’s time zone', () => {
    expect(startOfGroup(at(2026, 2, 3, 23), 'day')).to.equal(at(2026, 2, 3));
    expect(startOfGroup(at(2026, 2, 3), 'day')).to.equal(at(2026, 2, 3));
    expect(startOfGroup(at(2026, 2, 28, 23), 'month')).to.equal(at(2026, 2, 1));
  });

  it('are headed by the month, or the day with its year unless it is this one', () => {
    expect(groupHeading(at(2026, 2, 3), 'month', noon, 'en')).to.equal('February 2026');
    expect(groupHeading(at(2026, 2, 3), 'day', noon, 'en')).to.equal('Tuesday, February 3');
    expect(groupHeading(at(2025, 2, 3), 'day', noon, 'en')).to.equal('Monday, February 3, 2025');
  });

  it('are headed by how long ago the day was when that was today or yesterday', () => {
    expect(groupHeading(noon + 60_000, 'day', noon, 'en')).to.match(/^Today · Saturday/);
    expect(groupHeading(at(2026, 11, 20), 'day', noon, 'en')).to.match(/^Yesterday · Friday/);
    expect(groupHeading(at(2026, 11, 19, 23), 'day', noon, 'en')).to.match(/^Thursday/);
  });
});
