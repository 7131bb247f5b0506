export type PeriodLength = 'year' | 'quarter' | 'month';

/** The period an instant (epoch milliseconds) lies in, here: `2026`, `2026-Q4` or `2026-11`. */
export function periodOf(instant: number, length: PeriodLength): string {
  const date = new Date(instant);
  const year = String(date.getFullYear());
  const month = date.getMonth() + 1;
  if (length === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`;
  return length === 'month' ? `${year}-${String(month).padStart(2, '0')}` : year;
}

/** Whether a rule for `2026` or `2026-Q4` is meant for a period; `*` is meant for each. */
export const isWithin = (period: string, rule: string): boolean =>
  rule === '*' || period === rule || period.startsWith(`${rule}-`);
