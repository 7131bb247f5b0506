import { gradeOf } from '@patronkit/records/grade.js';
import type { Grade } from '@patronkit/records/grade.js';
import type { Score } from '@patronkit/records/score.js';
import { schemeFor } from './grading-scheme.js';
import type { ChosenScheme, GradingSettings } from './grading-scheme.js';

/** The scores of one customer in one period, as they are kept. */
export interface KeptScores {
  readonly id: string;
  readonly customer: string;
  readonly period: string;
  /** Where the customer was then; empty: nowhere known. */
  readonly region: string;
  /** Of type `Score[]`. */
  readonly scores: unknown;
}

/** One record for each customer and period. */
export const keptId = (customer: string, period: string): string => `${customer} ${period}`;

/** A customer's grade in one period, or what keeps it from being worked out. */
export interface PeriodGrade {
  readonly period: string;
  readonly region: string;
  readonly chosen: ChosenScheme;
  readonly grade: Grade | undefined;
}

export interface GradedCustomer {
  readonly now: PeriodGrade;
  /** The latest first; only those that have a grade. */
  readonly earlier: readonly PeriodGrade[];
}

export const scoresOf = (kept: KeptScores | undefined): readonly Score[] =>
  (kept?.scores ?? []) as Score[];

/**
 * The grade of the present period and of those before. Where scores were given, the region is the
 * one the customer was in then.
 */
export function gradeCustomer(
  all: readonly KeptScores[],
  settings: GradingSettings,
  period: string,
  region: string,
): GradedCustomer {
  const gradeIn = (at: string, place: string, kept: KeptScores | undefined): PeriodGrade => {
    const chosen = schemeFor(settings, at, place);
    const grade = 'scheme' in chosen ? gradeOf(scoresOf(kept), chosen.scheme) : undefined;
    return { period: at, region: place, chosen, grade };
  };
  const present = all.find((kept) => kept.period === period);
  const earlier = all
    .filter((kept) => kept.period < period)
    .sort((one, other) => (one.period < other.period ? 1 : -1))
    .map((kept) => gradeIn(kept.period, kept.region, kept))
    .filter(({ grade }) => grade?.band !== undefined);
  return { now: gradeIn(period, present?.region ?? region, present), earlier };
}
