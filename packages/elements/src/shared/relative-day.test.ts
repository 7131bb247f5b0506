import { expect } from '@open-wc/testing';
import { relativeDay } from './relative-day.js';

const noon = new Date(2026, 10, 21, 12).getTime();

describe('relativeDay', () => {
  it('counts calendar days, not hours', () => {
    expect(relativeDay(new Date(2026, 10, 20, 23, 59).getTime(), noon, 'en')).to.equal('yesterday');
    expect(relativeDay(new Date(2026, 10, 21, 0, 1).getTime(), noon, 'en')).to.equal('today');
  });

  it('speaks the reader’s language', () => {
    expect(relativeDay(new Date(2026, 10, 9).getTime(), noon, 'zh-CN')).to.equal('12天前');
  });

  it('turns to months and years for what is long ago', () => {
    expect(relativeDay(new Date(2026, 5, 21).getTime(), noon, 'en')).to.equal('5 months ago');
    expect(relativeDay(new Date(2023, 10, 21).getTime(), noon, 'en')).to.equal('3 years ago');
  });
});
