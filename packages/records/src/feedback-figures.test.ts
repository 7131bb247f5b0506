import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { lastPeriods } from './civil-periods.js';
import {
  figureByPeriod,
  measureFigure,
  responseByPeriod,
  scoreDistribution,
  scoreGroup,
} from './feedback-figures.js';
import { feedbackMeasures, scoreRange } from './feedback-measure.js';
import { ces, csat, nps } from './satisfaction.js';
import { propertyRuns } from './testing/property-runs.js';

const now = Date.UTC(2026, 10, 20, 12);
const day = 86_400_000;
const weeks = lastPeriods('week', 4, now, 'Europe/London');
const anyMeasure = fc.constantFrom(...feedbackMeasures);
const anyScores = fc.array(fc.integer({ min: -2, max: 12 }), { minLength: 1, maxLength: 100 });

describe('scoreDistribution', () => {
  it('has every score of the scale, given or not', () => {
    const counts = scoreDistribution('csat', [5, 5, 1]);
    expect(counts.map(({ score, group, count }) => [score, group, count])).to.eql([
      [1, 'low', 1],
      [2, 'low', 0],
      [3, 'middle', 0],
      [4, 'high', 0],
      [5, 'high', 2],
    ]);
    expect(scoreDistribution('nps', [])).to.have.length(11);
  });

  it('leaves out what is not on the scale', () => {
    const counts = scoreDistribution('ces', [0, 8, 2.5, NaN, -1, 7]);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).to.equal(1);
  });

  it('agrees with NPS, CSAT and CES about who is happy', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const inGroup = (measure: 'nps' | 'csat' | 'ces', group: string): number =>
          scoreDistribution(measure, scores)
            .filter((counted) => counted.group === group)
            .reduce((sum, { count }) => sum + count, 0);
        const { promoters = 0, passives = 0, detractors = 0 } = nps(scores) ?? {};
        expect(inGroup('nps', 'high')).to.equal(promoters);
        expect(inGroup('nps', 'middle')).to.equal(passives);
        expect(inGroup('nps', 'low')).to.equal(detractors);
        expect(inGroup('csat', 'high')).to.equal(csat(scores)?.satisfied ?? 0);
        expect(inGroup('ces', 'high')).to.equal(ces(scores)?.easy ?? 0);
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});

describe('scoreGroup', () => {
  it('never falls with a better score', () => {
    const order = ['low', 'middle', 'high'];
    for (const measure of feedbackMeasures) {
      const [lowest, highest] = scoreRange[measure];
      for (let score = lowest; score < highest; score++) {
        const [here, above] = [scoreGroup(measure, score), scoreGroup(measure, score + 1)];
        expect(order.indexOf(above), `${measure} ${score}`).to.be.at.least(order.indexOf(here));
      }
    }
  });
});

describe('figureByPeriod', () => {
  it('is undefined in a period without answers, and leaves other measures out', () => {
    const figures = figureByPeriod(
      'nps',
      [
        { measure: 'nps', score: 10, at: now },
        { measure: 'nps', score: 0, at: now },
        { measure: 'nps', score: 9, at: now - 14 * day },
        { measure: 'csat', score: 1, at: now - 7 * day },
        { measure: 'nps', score: 9, at: now - 90 * day },
      ],
      weeks,
    );
    expect(figures.map(({ figure }) => figure)).to.eql([
      undefined,
      { value: 100, count: 1 },
      undefined,
      { value: 0, count: 2 },
    ]);
  });

  it('over one period is the figure of all its answers', () => {
    fc.assert(
      fc.property(anyMeasure, anyScores, (measure, scores) => {
        const answers = scores.map((score) => ({ measure, score, at: now }));
        const [only] = figureByPeriod(measure, answers, weeks.slice(-1));
        expect(only!.figure).to.eql(measureFigure(measure, scores));
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});

describe('responseByPeriod', () => {
  it('is the share of the visits of a week that were answered', () => {
    const answeredAt = [now, now - day, now - 7 * day, now - 100 * day];
    const response = responseByPeriod(weeks, [10, 0, 4, 5], answeredAt);
    expect(response.map(({ visits, answered, share }) => [visits, answered, share])).to.eql([
      [10, 0, 0],
      [0, 0, undefined],
      [4, 1, 0.25],
      [5, 2, 0.4],
    ]);
  });

  it('is never more than all, even while the counts lag behind', () => {
    expect(responseByPeriod(weeks, [0, 0, 0, 1], [now, now])[3]).to.include({ share: 1 });
    expect(responseByPeriod(weeks, [], [now])[3]).to.include({ share: undefined, answered: 0 });
  });
});
