import { expect } from '@open-wc/testing';
import {
  currencyDigits,
  minorUnits,
  plainNumber,
  readBirthday,
  readCivilTime,
} from './cell-values.js';
import { guessDateOrder, guessDecimalSign } from './guess-formats.js';
import { createZoneClock } from './zone-offsets.js';

const dateOf = (text: string, order: 'year-first' | 'day-first' | 'month-first' = 'day-first') => {
  const date = readCivilTime(text, order);
  return date && [date.year, date.month, date.day, date.hour, date.minute].join(' ');
};

describe('dates in cells', () => {
  it('are read as people and programs write them', () => {
    const dates: [string, string][] = [
      ['2026-01-31', '2026 1 31 0 0'],
      ['2026/1/31 14:05', '2026 1 31 14 5'],
      ['20260131', '2026 1 31 0 0'],
      ['31.01.2026', '2026 1 31 0 0'],
      ['31/1/26', '2026 1 31 0 0'],
      ['1 Dec 2010', '2010 12 1 0 0'],
      ['December 1st, 2010 2:05 pm', '2010 12 1 14 5'],
      ['2026年1月31日', '2026 1 31 0 0'],
      ['2026年1月31日 下午2:05', '2026 1 31 14 5'],
      ['２０２６－０１－３１', '2026 1 31 0 0'],
      ['2026-01-31T14:05:06.789Z', '2026 1 31 14 5'],
      ['31/12/1999 12:00 am', '1999 12 31 0 0'],
    ];
    for (const [text, expected] of dates) expect(dateOf(text), text).to.equal(expected);
    expect(dateOf('1/31/2026', 'month-first')).to.equal('2026 1 31 0 0');
    expect(dateOf('26-1-31', 'year-first')).to.equal('2026 1 31 0 0');
  });

  it('that do not exist are none', () => {
    for (const text of [
      '2026-02-29',
      '31/4/2026',
      '1/31/2026',
      'soon',
      '2026',
      '',
      '2026-01-31 25:00',
    ]) {
      expect(dateOf(text), text).to.equal(undefined);
    }
  });

  it('of birth may lack the year', () => {
    expect(readBirthday('1990-2-3', 'year-first')).to.equal('1990-02-03');
    expect(readBirthday('2月29日', 'year-first')).to.equal('--02-29');
    expect(readBirthday('--02-29', 'year-first')).to.equal('--02-29');
    expect(readBirthday('2月30日', 'year-first')).to.equal(undefined);
  });

  it('become instants in the time zone of the table', () => {
    const instant = (text: string, zone: string) =>
      new Date(createZoneClock(zone).instantOf(readCivilTime(text, 'year-first')!)).toISOString();
    expect(instant('2026-01-31 14:05', 'UTC')).to.equal('2026-01-31T14:05:00.000Z');
    expect(instant('2026-01-31 14:05', 'Asia/Shanghai')).to.equal('2026-01-31T06:05:00.000Z');
    expect(instant('2026-07-31 14:05', 'Europe/London')).to.equal('2026-07-31T13:05:00.000Z');
    expect(instant('2026-07-31 14:05+02:00', 'Europe/London')).to.equal('2026-07-31T12:05:00.000Z');
    expect(instant('2026-03-29 00:30', 'Europe/London')).to.equal('2026-03-29T00:30:00.000Z');
    expect(instant('2026-03-29 02:30', 'Europe/London')).to.equal('2026-03-29T01:30:00.000Z');
    expect(instant('2026-10-25 23:30', 'America/New_York')).to.equal('2026-10-26T03:30:00.000Z');
  });

  it('show the order of their parts where only one fits', () => {
    expect(guessDateOrder(['1/2/2026', '13/2/2026'], 'en-US')).to.equal('day-first');
    expect(guessDateOrder(['1/2/2026', '2/13/2026'], 'en-GB')).to.equal('month-first');
    expect(guessDateOrder(['2026-01-02'], 'en-US')).to.equal('year-first');
    expect(guessDateOrder(['1/2/2026'], 'en-US')).to.equal('month-first');
    expect(guessDateOrder(['1/2/2026'], 'en-GB')).to.equal('day-first');
    expect(guessDateOrder([], 'zh-CN')).to.equal('year-first');
  });
});

describe('numbers in cells', () => {
  it('are read with signs of money and groups of thousands', () => {
    const numbers: [string, '.' | ',', string | undefined][] = [
      ['1,234.50', '.', '1234.50'],
      ['£1 234.5', '.', '1234.5'],
      ['1.234,50 €', ',', '1234.50'],
      ['￥１２．５０', '.', '12.50'],
      ['12元', '.', '12'],
      ['CHF12', '.', undefined],
      ['-5', '.', '-5'],
      ['(5.00)', '.', '-5.00'],
      ["1'234.5", '.', '1234.5'],
      ['1,23,4', '.', undefined],
      ['1.2.3', '.', undefined],
      ['.5', '.', '0.5'],
      ['', '.', undefined],
    ];
    for (const [text, sign, expected] of numbers) {
      expect(plainNumber(text, sign), text).to.equal(expected);
    }
  });

  it('become minor units exactly', () => {
    expect(minorUnits('2.55', 2)).to.equal(255);
    expect(minorUnits('1.1', 2)).to.equal(110);
    expect(minorUnits('4.35', 2)).to.equal(435);
    expect(minorUnits('7', currencyDigits('JPY'))).to.equal(7);
    expect(minorUnits('0.001', 2)).to.equal(0.1);
    expect(minorUnits('1.500', 2)).to.equal(150);
  });

  it('show what stands before their fractions', () => {
    expect(guessDecimalSign(['1.234,50', '7,5'], 'en')).to.equal(',');
    expect(guessDecimalSign(['1,234.50', '7'], 'de')).to.equal('.');
    expect(guessDecimalSign(['1,234,567'], 'de')).to.equal('.');
    expect(guessDecimalSign(['1,234'], 'de')).to.equal(',');
    expect(guessDecimalSign([], 'zh-CN')).to.equal('.');
  });
});
