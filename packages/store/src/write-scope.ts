import type { CollectionName } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import type { Durability } from './backend.js';
import { changesStore } from './schema-steps.js';
import type { StoreContext } from './store-context.js';

/** What a write to a collection may have to look at, or to write as well. */
const alsoTouched: Readonly<Partial<Record<CollectionName, readonly CollectionName[]>>> = {
  customers: ['summaries'],
  contacts: ['customers'],
  visits: ['customers', 'summaries', 'ledger', 'settings'],
  corrections: ['customers', 'visits'],
  notes: ['customers'],
  feedback: ['customers', 'visits'],
  ledger: ['customers', 'visits', 'summaries', 'settings'],
  consents: ['customers', 'settings'],
  settings: ['visits'],
  summaries: ['visits', 'ledger', 'settings'],
};

/** The object stores of a transaction that looks at records and writes them. */
export const storesTouched = (names: readonly CollectionName[]): string[] => [
  ...new Set([...names.flatMap((name) => [name, ...(alsoTouched[name] ?? [])]), changesStore]),
];

/**
 * How sure a write is before it is acknowledged. Facts (visits, feedback, ledger, consents and all
 * else that is only appended) are on the disk by then: `strict`. What describes somebody and is
 * seen again by who typed it (customers, contacts, staff, settings) is with the operating system:
 * it outlives the tab and the browser, and a power cut may cost the last seconds: `relaxed`.
 */
export function durabilityOf(
  names: Iterable<string>,
  { durability = {} }: Pick<StoreContext, 'durability'>,
): Durability {
  for (const name of names as Iterable<CollectionName>) {
    const facts = collections[name]?.kind === 'append-only';
    if ((durability[name] ?? (facts ? 'strict' : 'relaxed')) === 'strict') return 'strict';
  }
  return 'relaxed';
}
