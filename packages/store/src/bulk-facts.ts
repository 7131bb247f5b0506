import type { BackendTransaction } from './backend.js';
import type { CommittedChange } from './committed-change.js';
import type { Facts } from './facts.js';
import { factsOf } from './facts.js';
import type { Row } from './row-rules.js';
import type { WritingContext } from './store-context.js';

/** The facts of a bulk load. */
export interface BulkFacts extends Facts {
  /** Before each batch: forgets what others may have changed. */
  renew(): void;
  /** After each batch: keeps what it has left. */
  take(change: CommittedChange): void;
}

/**
 * What is known over the batches of one bulk load: which records are there, and the figures it has
 * written itself. All look-ups of one moment share a transaction.
 */
export function createBulkFacts({ backend, followers }: WritingContext): BulkFacts {
  const stores = Object.keys(backend.indexes).filter((name) => name > 'a');
  const there = new Set<string>();
  const summaries = new Map<string, Row | undefined>();
  let sequence = followers.sequence;
  let shared: Promise<BackendTransaction> | undefined;

  function reading(): Promise<BackendTransaction> {
    shared ??= backend.begin(stores, 'readonly').finally(() => {
      shared = undefined;
    });
    return shared;
  }
  return {
    async get(name, id) {
      if (name === 'summaries' && summaries.has(id)) return summaries.get(id);
      const row = await factsOf(await reading()).get(name, id);
      if (name === 'summaries') summaries.set(id, row);
      return row;
    },
    async has(name, id) {
      const key = `${name}/${id}`;
      if (there.has(key)) return true;
      const found = await factsOf(await reading()).has(name, id);
      if (found) there.add(key);
      return found;
    },
    rows: async (name, query) => factsOf(await reading()).rows(name, query),
    renew() {
      if (sequence !== undefined && sequence === followers.sequence) return;
      sequence = followers.sequence;
      there.clear();
      summaries.clear();
    },
    take(change) {
      for (const [id, row] of change.rows?.get('summaries') ?? []) summaries.set(id, row);
      sequence = change.sequence;
    },
  };
}
