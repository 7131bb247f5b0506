import { scoreRange } from './feedback-measure.js';
import type { FeedbackMeasure } from './feedback-measure.js';

/** Customer satisfaction from answers 1–5. */
export interface Csat {
  /** Answers counted. */
  readonly count: number;
  /** Answers of 4 or 5. */
  readonly satisfied: number;
  /** `satisfied ÷ count`, 0–1: the share of the top two boxes. */
  readonly share: number;
  /** 1–5. */
  readonly mean: number;
}

/** Net promoter score from answers 0–10. */
export interface Nps {
  readonly count: number;
  /** Answers of 9 or 10. */
  readonly promoters: number;
  /** Answers of 7 or 8. */
  readonly passives: number;
  /** Answers of 0 to 6. */
  readonly detractors: number;
  /** `100 × (promoters − detractors) ÷ count`, −100 to 100. */
  readonly score: number;
}

/** Customer effort from answers 1 (hard) to 7 (easy). */
export interface Ces {
  readonly count: number;
  /** Answers of 5 to 7. */
  readonly easy: number;
  /** `easy ÷ count`, 0–1. */
  readonly share: number;
  /** 1–7. */
  readonly mean: number;
}

/** Answers to a question of yes or no, such as "would you recommend us?". */
export interface YesShare {
  readonly count: number;
  readonly yes: number;
  /** `yes ÷ count`, 0–1. */
  readonly share: number;
}

/**
 * CSAT: top-two-box share and mean of answers 1–5. `undefined` without answers.
 * Scores that are none on the scale are left out, here and below.
 * Source: top-two-box CSAT as usual in market research (4 "satisfied", 5 "very satisfied").
 */
export function csat(scores: Iterable<number>): Csat | undefined {
  const answers = answersOf('csat', scores);
  if (!answers.length) return undefined;
  const satisfied = answers.filter((score) => score >= 4).length;
  return {
    count: answers.length,
    satisfied,
    share: satisfied / answers.length,
    mean: mean(answers),
  };
}

/**
 * NPS of answers 0–10. `undefined` without answers.
 * Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, Dec. 2003.
 */
export function nps(scores: Iterable<number>): Nps | undefined {
  const answers = answersOf('nps', scores);
  if (!answers.length) return undefined;
  const count = answers.length;
  const promoters = answers.filter((score) => score >= 9).length;
  const detractors = answers.filter((score) => score <= 6).length;
  return {
    count,
    promoters,
    passives: count - promoters - detractors,
    detractors,
    score: (100 * (promoters - detractors)) / count,
  };
}

/**
 * An estimate of NPS where people gave stars, 1–5, and were not asked whether they would recommend:
 * 5 stars count as a promoter, 4 as passive, 1–3 as a detractor. It is no NPS that was asked for,
 * so compare it only with itself. `undefined` without stars.
 * Source: the customary reading of five-star scales, which puts its top, second and lower boxes in
 * the place of 9–10, 7–8 and 0–6.
 */
export function npsFromStars(stars: Iterable<number>): Nps | undefined {
  return nps(answersOf('csat', stars).map((star) => (star === 5 ? 10 : star === 4 ? 8 : 0)));
}

/**
 * CES: mean, and share of answers of 5 and above, of "was it easy?" 1–7. `undefined` without answers.
 * Source: CES 2.0 (CEB, 2013), an agreement scale of seven on which higher is easier.
 */
export function ces(scores: Iterable<number>): Ces | undefined {
  const answers = answersOf('ces', scores);
  if (!answers.length) return undefined;
  const easy = answers.filter((score) => score >= 5).length;
  return { count: answers.length, easy, share: easy / answers.length, mean: mean(answers) };
}

/** The share of yes. `undefined` without answers. */
export function yesShare(answers: Iterable<boolean>): YesShare | undefined {
  const all = [...answers];
  if (!all.length) return undefined;
  const yes = all.filter(Boolean).length;
  return { count: all.length, yes, share: yes / all.length };
}

function answersOf(measure: FeedbackMeasure, scores: Iterable<number>): number[] {
  const [lowest, highest] = scoreRange[measure];
  return [...scores].filter(
    (score) => Number.isInteger(score) && score >= lowest && score <= highest,
  );
}

function mean(answers: readonly number[]): number {
  return answers.reduce((sum, score) => sum + score, 0) / answers.length;
}
