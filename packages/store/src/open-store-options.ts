import type { CollectionName } from '@patronkit/records/collections.js';

/** Which customer base is opened, and how it keeps and answers. */
export interface OpenStoreOptions {
  /** Names the customer base; one database per shop. */
  readonly shop: string;
  /** `memory` for tests and previews. Default: IndexedDB, or memory where the browser refuses it. */
  readonly persistence?: 'indexeddb' | 'memory';
  /**
   * Refuses queries that no declared index serves, with a {@link NoIndexError}: for development
   * and tests. Default: such a query looks at every row of a collection of up to 10,000, and a
   * warning on the console names the missing index once.
   */
  readonly strict?: boolean;
  /** When a write to a collection is acknowledged, where that shall not be as `Collection` says. */
  readonly durability?: { readonly [Name in CollectionName]?: 'strict' | 'relaxed' };
  /** Rows that answers given before are kept of, so that asking again takes no time. Default: 4,000. */
  readonly keptRows?: number;
  /** The current instant in epoch milliseconds; for tests. */
  readonly now?: () => number;
}
