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

/** What a greeting is remembered by: one customer, one year. */
export const greetingId = (customer: string, year: number): string => `${customer} ${year}`;

/** Whose birthday is within so many days and who has not been greeted for it; the nearest first. */
export function dueGreetings(
  customers: readonly Person[],
  greeted: ReadonlySet<string>,
  today: Day,
  daysAhead: number,
): DueGreeting[] {
  return customers
    .flatMap((customer): DueGreeting[] => {
      const next = customer.birthday && nextBirthday(customer.birthday, today);
      if (!next || next.days > daysAhead) return [];
      return greeted.has(greetingId(customer.id, next.year)) ? [] : [{ customer, next }];
    })
    .sort(
      (one, other) =>
        one.next.days - other.next.days || (one.customer.name < other.customer.name ? -1 : 1),
    );
}
