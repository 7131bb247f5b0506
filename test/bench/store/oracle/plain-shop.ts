import type { BenchCustomer, BenchVisit } from '../data/bench-records.js';
import { searchTextOf } from '../data/bench-records.js';

/** The same shop in plain arrays: slow, and so simple that it is right. */
export class PlainShop {
  readonly customers: BenchCustomer[];
  readonly visits: BenchVisit[];

  constructor(customers: readonly BenchCustomer[], visits: readonly BenchVisit[]) {
    this.customers = [...customers];
    this.visits = [...visits];
  }

  getCustomer(id: string): BenchCustomer | undefined {
    return this.customers.find((customer) => customer.id === id);
  }

  putCustomer(customer: BenchCustomer): void {
    this.customers[this.customers.findIndex(({ id }) => id === customer.id)] = customer;
  }

  addVisit(visit: BenchVisit): void {
    this.visits.push(visit);
  }

  lastVisits(customer: string, limit: number): BenchVisit[] {
    return this.visits
      .filter((visit) => visit.customer === customer)
      .sort((one, other) => other.at - one.at)
      .slice(0, limit);
  }

  customersInStage(stage: string, limit: number): BenchCustomer[] {
    return this.customers
      .filter((customer) => customer.stage === stage)
      .sort((one, other) => other.updatedAt - one.updatedAt)
      .slice(0, limit);
  }

  search(text: string): string[] {
    return this.customers
      .filter((customer) => searchTextOf(customer).includes(text))
      .map(({ id }) => id);
  }
}
