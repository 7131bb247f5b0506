import type { BenchCustomer, BenchVisit } from '../data/bench-records.js';

/**
 * What every store has to do, in the way its own manual would have it done. All promises of writes
 * settle when the write is committed.
 */
export interface BenchStore {
  getCustomer(id: string): Promise<BenchCustomer | undefined>;
  /** None of them is there yet. */
  addCustomers(customers: readonly BenchCustomer[]): Promise<void>;
  /** Replaces a customer that is there. */
  putCustomer(customer: BenchCustomer): Promise<void>;
  /** None of them is there yet; their customers are. */
  addVisits(visits: readonly BenchVisit[]): Promise<void>;
  addVisit(visit: BenchVisit): Promise<void>;
  /** Latest first. */
  lastVisits(customer: string, limit: number): Promise<BenchVisit[]>;
  /** Last updated first. */
  customersInStage(stage: BenchCustomer['stage'], limit: number): Promise<BenchCustomer[]>;
  /**
   * Keeps the answer of `lastVisits` up to date.
   * @param show called with the first answer, and again whenever it changes
   * @returns how to stop
   */
  watchLastVisits(
    customer: string,
    limit: number,
    show: (visits: readonly BenchVisit[]) => void,
  ): () => void;
  /** Ids of customers whose search text (`searchTextOf`) contains `text`, which is lower case. */
  search(text: string, limit: number): Promise<string[]>;
  close(): Promise<void>;
}

export interface StoreAdapter {
  /** Whether what one tab writes is shown by the live queries of others. */
  readonly acrossTabs: boolean;
  /**
   * Opens the store's only database, made if it is not there.
   * @param now the present instant, for stores that set the time of the last update themselves
   */
  open(now: () => number): Promise<BenchStore>;
}
