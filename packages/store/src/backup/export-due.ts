import { dayMilliseconds } from '@patronkit/records/day.js';

/** So many transactions since the last export are too many to lose. */
const mostChanges = 200;
/** … and so many days with fewer are too long. */
const longestDays = 7;

/**
 * Whether it is time to export. Nothing else brings back what a browser loses where no server keeps
 * a copy.
 */
export function isExportDue({
  changes,
  since,
  now,
  persistence,
}: {
  /** Transactions since the last export. */
  readonly changes: number;
  /** Instant of the oldest of them, epoch milliseconds. */
  readonly since: number;
  readonly now: number;
  readonly persistence: 'indexeddb' | 'memory';
}): boolean {
  if (changes === 0) return false;
  // Memory ends with the page.
  if (persistence === 'memory') return true;
  return changes >= mostChanges || now - since >= longestDays * dayMilliseconds;
}
