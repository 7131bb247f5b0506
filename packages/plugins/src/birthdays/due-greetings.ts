import { nextBirthday } from './next-birthday.js';
import type { Day, NextBirthday } from './next-birthday.js';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly birthday?: string | undefined;
}

/** A greeting somebody should get. */
export interface DueGreeting {
  readonly customer: Person;
  readonly next: NextBirthday;
}

/** People by the day they celebrate, written as a birthday without its year: `--05-17`. */
export type PeopleByDay = ReadonlyMap<string, readonly Person[]>;

/** What a greeting is remembered by: one customer, one year. */
export const greetingId = (customer: string, year: number): string => `${customer} ${year}`;

const compare = (one: string, other: string): number => +(one > other) - +(one < other);

/**
 * Whose birthday is within so many days, the nearest first, in batches: a large shop has thousands,
 * of whom a page shows a few. A day's people are put in order when their day is asked for.
 */
export function* dueGreetings(
  people: PeopleByDay,
  today: Day,
  daysAhead: number,
): Generator<readonly DueGreeting[]> {
  const days = [...people.keys()]
    .flatMap((day) => {
      const next = nextBirthday(day, today);
      return next && next.days <= daysAhead ? [{ next, customers: people.get(day)! }] : [];
    })
    .sort((one, other) => one.next.days - other.next.days);
  for (const { next, customers } of days) {
    yield [...customers]
      .sort((one, other) => compare(one.name, other.name) || compare(one.id, other.id))
      .map((customer) => ({ customer, next }));
  }
}
