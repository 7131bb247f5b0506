import type { BenchVisit } from './bench-records.js';

/** A visit that has just taken place. */
export const newVisit = (customer: string, at: number): BenchVisit => ({
  id: `n${at.toString(36)}-${Math.floor(Math.random() * 1e12).toString(36)}`,
  customer,
  at,
  kind: 'call',
  channel: 'phone',
  staff: 's1',
  words: 'Rang to ask for the opening hours between the years, and whether the blue coat is back.',
  durationMinutes: 2,
});
