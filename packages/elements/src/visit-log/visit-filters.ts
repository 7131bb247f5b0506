import type { VisitKind } from '@patronkit/records/visit-kind.js';

export const periods = ['all', 'today', '7-days', '30-days', 'year', 'custom'] as const;
export type Period = (typeof periods)[number];

/** What the reader wants to see of the log. */
export interface VisitFilters {
  readonly kind?: VisitKind | undefined;
  /** Id of a staff member. */
  readonly staff?: string | undefined;
  readonly period: Period;
  /** First day of a custom period: ISO `YYYY-MM-DD`, in the reader's time zone. */
  readonly from?: string | undefined;
  /** Last day of a custom period, included. */
  readonly to?: string | undefined;
}

export const noFilters: VisitFilters = { period: 'all' };
