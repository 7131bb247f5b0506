import type { Period, VisitFilters } from '../visit-filters.js';
import type { VisitWhere } from '../newest-visits.js';

/** The instant a civil day begins in the reader's time zone; `undefined` for what is no day. */
export function startOfDay(day: string | undefined, plusDays = 0): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  return new Date(year, month - 1, date + plusDays).getTime();
}

/** Days a preset reaches back, today included. */
const daysBack: Partial<Record<Period, number>> = {
  today: 1,
  '7-days': 7,
  '30-days': 30,
  year: 365,
};

function startOfPreset(period: Period, now: number): number | undefined {
  const days = daysBack[period];
  if (!days) return undefined;
  const date = new Date(now);
  date.setDate(date.getDate() + 1 - days);
  return date.setHours(0, 0, 0, 0);
}

/**
 * The half-open stretch of time a period means.
 * @param now the current instant, epoch milliseconds
 */
export function periodRange(
  { period, from, to }: VisitFilters,
  now: number,
): { from?: number; to?: number } {
  const custom = period === 'custom';
  const start = custom ? startOfDay(from) : startOfPreset(period, now);
  const end = custom ? startOfDay(to, 1) : undefined;
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
