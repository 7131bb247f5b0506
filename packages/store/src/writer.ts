import type { CollectionName } from '@patronkit/records/collections.js';
import { collectionNames } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import { createIdentifierSource } from '@patronkit/records/identifier.js';
import { changesStore } from './schema-steps.js';
import { storageFailure } from './storage-failure.js';
import type { StoreContext } from './store-context.js';
import { UnitOfWork } from './unit-of-work.js';
import { applyEffects } from './visit-effects.js';
import { createWriteClock } from './write-clock.js';

/** Writes of one open store. */
export interface Writer {
  /**
   * Runs `body` as one transaction: all its writes or none, with what follows from them.
   * @param names the collections it touches
   * @throws the error of `body`, or the typed error of the database
   */
  write<Result>(
    names: readonly CollectionName[],
    body: (unit: UnitOfWork) => Promise<Result>,
    options?: { readonly bulk?: boolean },
  ): Promise<Result>;
}

/** The object stores that a write to these collections reads or writes. */
function scopeOf(names: readonly CollectionName[]): string[] {
  // References are checked against customers and visits; the rest follows from a visit.
  const follow: CollectionName[] = ['customers', 'visits', 'summaries', 'ledger', 'settings'];
  const all = new Set<CollectionName>([...names, ...follow]);
  return [...collectionNames.filter((name) => all.has(name)), changesStore];
}

export function createWriter(context: StoreContext): Writer {
  const newId = createIdentifierSource();
  const clock = createWriteClock();
  return {
    async write(names, body, { bulk = false } = {}) {
      const now = context.now();
      const transaction = await context.backend.begin(
        scopeOf(names),
        'readwrite',
        // One write is acknowledged to a person, who relies on it; of bulk work, the last batches
        // can be done again.
        bulk ? 'relaxed' : 'strict',
      );
      try {
        const unit = new UnitOfWork(transaction, {
          shop: context.shop,
          now,
          stamp: clock.next(now),
          preset: defaultShopSettings,
          newId: () => newId(now),
        });
        const result = await body(unit);
        await applyEffects(unit);
        const change = await unit.flush();
        await transaction.finish();
        if (change) {
          const { rows, ...ids } = change;
          context.announce(structuredClone(bulk ? ids : change));
        }
        return result;
      } catch (error) {
        transaction.abort();
        // What made the database give up says more than the requests that fell with it.
        const cause: unknown = await transaction.finish().catch((reason: unknown) => reason);
        const first = cause ?? error;
        throw first instanceof DOMException ? storageFailure(first, 'saving') : first;
      }
    },
  };
}
