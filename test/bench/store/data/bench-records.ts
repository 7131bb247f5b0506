/**
 * A customer as every store is given it. `stage` plays the part of the tier: it is what our
 * customers collection has an index for, together with the last update.
 */
export interface BenchCustomer {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person';
  readonly stage: 'prospect' | 'attract' | 'keep' | 'loyal' | 'lost';
  readonly memberNumber: string;
  readonly contactWays: {
    readonly kind: 'phone' | 'email';
    readonly value: string;
  }[];
  readonly language: string;
  readonly region: string;
  readonly owner: string;
  readonly source: string;
  readonly buyingHabits: string;
  readonly taste: string;
  /** Epoch milliseconds. Our store sets it by its own clock. */
  readonly updatedAt: number;
}

/** A visit as every store is given it. Visits are only ever added. */
export interface BenchVisit {
  readonly id: string;
  readonly customer: string;
  /** Epoch milliseconds; no two visits have the same. */
  readonly at: number;
  readonly kind: 'visit' | 'call' | 'message' | 'inquiry' | 'purchase';
  readonly channel: 'phone' | 'messaging' | 'email' | 'in-person' | 'web';
  readonly staff: string;
  readonly words: string;
  readonly durationMinutes: number;
  /** Of purchases alone. */
  readonly amount?: { readonly minor: number; readonly currency: string };
}

/** What a customer is found by: any part of it, whatever the case. */
export const searchTextOf = ({ id, name, memberNumber, contactWays }: BenchCustomer): string =>
  [name, memberNumber, id, ...contactWays.map(({ value }) => value)].join('\n').toLowerCase();
