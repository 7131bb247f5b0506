import type { PeopleByDay, Person } from './due-greetings.js';
import { withoutYear } from './next-birthday.js';

/** Where customers come from, so many at a time. */
export interface CustomerPages {
  query(query: {
    readonly order: { readonly by: 'id' };
    readonly after?: { readonly id: string };
    readonly limit: number;
  }): Promise<readonly Person[]>;
}

/** Few enough that reading them keeps no till from answering. */
const pageSize = 100;

/** The customers whose birthday is known, read in pages and kept until `forget`. */
export class KnownBirthdays {
  readonly #customers: CustomerPages;
  #people: Promise<PeopleByDay> | undefined;

  constructor(customers: CustomerPages) {
    this.#customers = customers;
  }

  /** Rejects where the customers cannot be read; the next call tries again. */
  async all(): Promise<PeopleByDay> {
    const people = (this.#people ??= this.#read());
    try {
      return await people;
    } catch (error) {
      if (this.#people === people) this.forget();
      throw error;
    }
  }

  /** Customers are not as they were. */
  forget(): void {
    this.#people = undefined;
  }

  async #read(): Promise<PeopleByDay> {
    const people = new Map<string, Person[]>();
    let page: readonly Person[] = [];
    do {
      const last = page.at(-1);
      page = await this.#customers.query({
        order: { by: 'id' },
        ...(last && { after: { id: last.id } }),
        limit: pageSize,
      });
      for (const person of page) {
        if (!person.birthday) continue;
        const day = withoutYear(person.birthday);
        if (!people.has(day)) people.set(day, []);
        people.get(day)!.push(person);
      }
    } while (page.length === pageSize);
    return people;
  }
}
