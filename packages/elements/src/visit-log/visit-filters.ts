import { visitKinds } from '@patronkit/records/visit-kind.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { Query } from '@patronkit/store/query.js';

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

type VisitWhere = NonNullable<Query<'visits'>['where']>;

/** Whether a text names a kind of visit. */
export function isVisitKind(text: string | null | undefined): text is VisitKind {
  return visitKinds.some((kind) => kind === text);
}

/** The instant a civil day begins in the reader's time zone; `undefined` for what is no day. */
export function startOfDay(day: string | undefined, plusDays = 0): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const start = new Date(year, month - 1, date + plusDays);
  return start.getTime();
}

/** The civil day of an instant in the reader's time zone: ISO `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** Days a preset reaches back, today included. */
const daysBack: Partial<Record<Period, number>> = {
  today: 1,
  '7-days': 7,
  '30-days': 30,
  year: 365,
};

/**
 * The half-open stretch of time a period means.
 * @param now the current instant, epoch milliseconds
 */
export function periodRange(
  { period, from, to }: VisitFilters,
  now: number,
): { from?: number; to?: number } {
  const days = daysBack[period];
  const start = period === 'custom' ? startOfDay(from) : days && startOfDay(dayOf(now), 1 - days);
  const end = period === 'custom' ? startOfDay(to, 1) : undefined;
  return { ...(start !== undefined && { from: start }), ...(end !== undefined && { to: end }) };
}

/** The conditions of the store's query for a customer's log (or the whole shop's) under filters. */
export function visitWhere(
  customer: string | undefined,
  filters: VisitFilters,
  now: number,
): VisitWhere {
  const at = periodRange(filters, now);
  return {
    ...(customer && { customer }),
    ...(filters.kind && { kind: filters.kind }),
    ...(filters.staff && { staff: filters.staff }),
    ...(Object.keys(at).length && { at }),
  };
}

/** Whether anything is filtered out. */
export function isFiltered({ kind, staff, period, from, to }: VisitFilters): boolean {
  return Boolean(kind || staff || (period === 'custom' ? from || to : period !== 'all'));
}

/** One group of the log under one heading: a day in the shop's log, a month in a customer's. */
export type VisitGrouping = 'day' | 'month';

/** Name of the group a visit belongs to; equal for all visits of the group. */
export function groupOf(visit: Pick<Visit, 'at'>, grouping: VisitGrouping): string {
  const day = dayOf(visit.at);
  return grouping === 'day' ? day : day.slice(0, 7);
}
