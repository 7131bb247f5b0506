import type { Store } from './store.js';

/** A store, and how many in this page have opened it and not closed it. */
export interface OpenedStore {
  readonly store: Promise<Store>;
  holders: number;
}

/** The stores of this page by `persistence:shop`. One that is closed is no longer among them. */
export const openedStores = new Map<string, OpenedStore>();
