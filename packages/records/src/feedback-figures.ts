import type { CivilPeriod } from './civil-periods.js';
import { periodAt } from './civil-periods.js';
import { scoreRange } from './feedback-measure.js';
import type { FeedbackMeasure } from './feedback-measure.js';
import type { Feedback } from './feedback.js';
import { ces, csat, nps } from './satisfaction.js';
import type { VisitKind } from './visit-kind.js';

/** What an answer says of a customer: detractor, passive, promoter; and likewise of other scales. */
export type ScoreGroup = 'low' | 'middle' | 'high';

/** The lowest score of the middle group and of the high one, by measure; see `satisfaction.ts`. */
const groupStarts: Readonly<Record<FeedbackMeasure, readonly [number, number]>> = {
  csat: [3, 4],
  nps: [7, 9],
  ces: [4, 5],
};

/**
 * The group of a score. NPS: 0–6 detractors, 7–8 passives, 9–10 promoters. CSAT: 1–2, 3, and the
 * satisfied 4–5. CES: hard 1–3, 4, and easy 5–7.
 */
export function scoreGroup(measure: FeedbackMeasure, score: number): ScoreGroup {
  const [middle, high] = groupStarts[measure];
  return score >= high ? 'high' : score >= middle ? 'middle' : 'low';
}

/** How many gave one score. */
export interface ScoreCount {
  readonly score: number;
  readonly group: ScoreGroup;
  readonly count: number;
}

/** How many gave each score of the measure's scale, lowest first. What is not on it is left out. */
export function scoreDistribution(
  measure: FeedbackMeasure,
  scores: Iterable<number>,
): ScoreCount[] {
  const [lowest, highest] = scoreRange[measure];
  const counts = Array.from({ length: highest - lowest + 1 }, (_, step) => ({
    score: lowest + step,
    group: scoreGroup(measure, lowest + step),
    count: 0,
  }));
  for (const score of scores) {
    const counted = counts[score - lowest];
    if (counted) counted.count += 1;
  }
  return counts;
}

/** One measure's figure. */
export interface MeasureFigure {
  /** NPS: −100 to 100. CSAT: share of the satisfied, 0–1. CES: mean, 1–7. */
  readonly value: number;
  /** Answers it is made of. */
  readonly count: number;
}

/** The figure a measure is known by. `undefined` without answers: 0 would be a verdict. */
export function measureFigure(
  measure: FeedbackMeasure,
  scores: Iterable<number>,
): MeasureFigure | undefined {
  switch (measure) {
    case 'nps': {
      const result = nps(scores);
      return result && { value: result.score, count: result.count };
    }
    case 'csat': {
      const result = csat(scores);
      return result && { value: result.share, count: result.count };
    }
    case 'ces': {
      const result = ces(scores);
      return result && { value: result.mean, count: result.count };
    }
  }
}

/** One measure's figure in one period, if there were answers. */
export interface PeriodFigure {
  readonly period: CivilPeriod;
  readonly figure: MeasureFigure | undefined;
}

/**
 * A measure's figure in each of consecutive periods, in their order. Sources: `measure`, `score`
 * and `at` of feedback, in any order; answers to other measures do not count.
 */
export function figureByPeriod(
  measure: FeedbackMeasure,
  feedback: Iterable<Pick<Feedback, 'measure' | 'score' | 'at'>>,
  periods: readonly CivilPeriod[],
): PeriodFigure[] {
  const scores = periods.map((): number[] => []);
  for (const answer of feedback) {
    if (answer.measure === measure) scores[periodAt(periods, answer.at)]?.push(answer.score);
  }
  return periods.map((period, index) => ({
    period,
    figure: measureFigure(measure, scores[index]!),
  }));
}

/** The kinds of visits a customer can be asked about: those on which they came or bought. */
export const visitKindsAskedAbout: readonly VisitKind[] = ['purchase', 'visit', 'event'];

/** How many of a period's visits were answered. */
export interface PeriodResponse {
  readonly period: CivilPeriod;
  /** Visits of the period that could be asked about. */
  readonly visits: number;
  /** Those of them that at least one feedback names. */
  readonly answered: number;
  /** `answered ÷ visits`, 0–1. `undefined` without visits. */
  readonly share: number | undefined;
}

/**
 * Response rate in each of consecutive periods, in their order: of the visits in the period, the
 * share about which the customer said something. Records do not tell who was asked and stayed
 * silent, so every visit counts as a chance (decision 25). A visit counts once, in the period it
 * was in, however often and whenever it was answered and to whichever measure; feedback that names
 * no visit cannot count.
 *
 * @param visits how many visits of `visitKindsAskedAbout` there were in each period
 * @param answeredAt the instants (epoch milliseconds UTC) of the different visits that were answered
 */
export function responseByPeriod(
  periods: readonly CivilPeriod[],
  visits: readonly number[],
  answeredAt: Iterable<number>,
): PeriodResponse[] {
  const answered = periods.map(() => 0);
  for (const at of answeredAt) {
    const index = periodAt(periods, at);
    if (index >= 0) answered[index]! += 1;
  }
  return periods.map((period, index) => {
    const all = visits[index] ?? 0;
    // Counts and answers come by two questions, between which a visit may be written.
    const known = Math.min(answered[index]!, all);
    return { period, visits: all, answered: known, share: all > 0 ? known / all : undefined };
  });
}
