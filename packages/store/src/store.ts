import type { ReadonlySignal } from '@preact/signals-core';
import type { CollectionName } from '@patronkit/records/collections.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { Change } from './change.js';
import type { Collection, Transaction } from './collection.js';
import type { Live } from './live.js';
import type { SearchHit } from './search-hit.js';
import type { StoreAdministration } from './store-administration.js';
import type { StoreStatus } from './store-status.js';

/** The customer base of one shop in this browser. */
export type Store = {
  readonly [Name in CollectionName]: Collection<Name>;
} & {
  readonly shop: string;
  readonly status: ReadonlySignal<StoreStatus>;
  /** The shop's settings, or the preset while none are written. */
  readonly shopSettings: ReadonlySignal<Live<ShopSettings>>;
  /**
   * Several writes as one: all of them or none.
   * @param names the collections it touches
   */
  transaction<Names extends CollectionName, Result>(
    names: readonly Names[],
    body: (transaction: Transaction<Names>) => Promise<Result>,
  ): Promise<Result>;
  readonly changes: {
    /** Called after each commit here and in other tabs. Returns how to stop. */
    subscribe(listener: (change: Change) => void): () => void;
    /** Changes after `sequence`, oldest first. */
    since(sequence: number, limit?: number): Promise<Change[]>;
  };
  /**
   * Customers whose name, phone, e-mail or member number contains `text`, or whose id begins with
   * it; those that begin with it first. Case, accents, spaces and punctuation in numbers do not
   * matter. Waits until all customers can be searched: moments after opening, seconds when a large
   * customer base is searched for the first time in this browser.
   */
  search(text: string, options?: { limit?: number }): Promise<SearchHit[]>;
  /** Text kept for this browser only, such as an unsent draft. Not in the change feed. */
  readonly local: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown): Promise<void>;
    remove(key: string): Promise<void>;
  };
  /**
   * Loads what writing needs before the first write, so that one made offline succeeds. Never
   * rejects: what could not be loaded is asked for again by the write itself.
   */
  prepareToWrite(): Promise<void>;
  /** Re-evaluates the tiers whose review day has come. Resolves with how many changed. */
  reviewTiers(now: number): Promise<number>;
  /** What a back office needs, loaded when it is first asked for. */
  administration(): Promise<StoreAdministration>;
  close(): void;
};
