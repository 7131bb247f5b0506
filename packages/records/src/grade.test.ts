import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { defaultShopSettings } from './default-shop-settings.js';
import { bandOf, gradeOf } from './grade.js';
import type { Score } from './score.js';

const scheme = defaultShopSettings.grade;
const factors = scheme.factors.map(({ factor }) => factor);
const score = (factor: string, value: number, scoredAt = 1): Score => ({
  factor,
  value,
  scoredAt,
  source: 'person',
});
const scoresOf = (...values: number[]): Score[] =>
  values.map((value, index) => score(factors[index]!, value));

describe('gradeOf', () => {
  it('gives exactly 90 and B for (95, 90, 85, 80), with the part of each factor', () => {
    const grade = gradeOf(scoresOf(95, 90, 85, 80), scheme);
    expect(grade.total).to.equal(90);
    expect(grade.band).to.equal('B');
    expect(grade.parts.map(({ part }) => part)).to.deep.equal([38, 27, 17, 8]);
    expect(grade.missing).to.deep.equal([]);
  });

  it('gives no grade while a score is missing, but says what is there and what is not', () => {
    const grade = gradeOf(scoresOf(95, 90), scheme);
    expect(grade).not.to.have.any.keys('total', 'band');
    expect(grade.parts.map(({ part }) => part)).to.deep.equal([38, 27, undefined, undefined]);
    expect(grade.missing).to.deep.equal(['credit', 'prospects']);
  });

  it('takes the latest of several scores and leaves out factors it does not know', () => {
    const scores = [
      ...scoresOf(95, 90, 85, 80),
      score('credit', 10, 0),
      score('revenue', 100, 2),
      score('charm', 100),
    ];
    expect(gradeOf(scores, scheme).total).to.equal(92);
    expect(gradeOf(scores.reverse(), scheme).total).to.equal(92);
  });

  it('gives A to what is 91 in decimals though its binary sum is less', () => {
    expect(0.4 * 85 + 0.3 * 91.6 + 0.2 * 100 + 0.1 * 95.2).to.be.lessThan(91);
    expect(gradeOf(scoresOf(85, 91.6, 100, 95.2), scheme)).to.include({ total: 91, band: 'A' });
  });

  it('equals the sum in whole numbers for every score in tenths', () => {
    const tenths = fc.nat({ max: 1000 });
    fc.assert(
      fc.property(tenths, tenths, tenths, tenths, (one, two, three, four) => {
        const grade = gradeOf(scoresOf(one / 10, two / 10, three / 10, four / 10), scheme);
        const hundredths = 4 * one + 3 * two + 2 * three + four;
        expect(grade.total).to.equal(hundredths / 100);
        expect(grade.band).to.equal(
          hundredths >= 9100 ? 'A' : hundredths >= 8100 ? 'B' : hundredths >= 6500 ? 'C' : 'D',
        );
      }),
    );
  });
});

describe('bandOf', () => {
  const cases: [number, string][] = [
    [100, 'A'],
    [91, 'A'],
    [90.999999, 'B'],
    [81, 'B'],
    [80.5, 'C'],
    [65, 'C'],
    [64.999999, 'D'],
    [0, 'D'],
  ];
  for (const [total, band] of cases) {
    it(`puts ${total} in ${band}, in whatever order the bands are given`, () => {
      expect(bandOf(total, scheme.bands)).to.equal(band);
      expect(bandOf(total, [...scheme.bands].reverse())).to.equal(band);
    });
  }

  it('has none below the lowest', () => {
    expect(bandOf(10, [{ band: 'A', from: 91 }])).to.equal(undefined);
  });
});
