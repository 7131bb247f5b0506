import type { Backend } from './backend.js';
import type { ConnectionEvent } from './indexeddb-backend.js';
import { openIndexedDb } from './indexeddb-backend.js';
import type { StoreStatus } from './store-status.js';

/**
 * Opens where the records of a shop are kept: IndexedDB, or memory where the browser refuses it.
 * @throws what the browser reports when the records are there but out of reach, which memory would
 *   only hide
 */
export async function openBackend(
  shop: string,
  asked: StoreStatus['persistence'] | undefined,
  report: (event: ConnectionEvent) => void,
): Promise<StoreStatus & { readonly backend: Backend }> {
  const open = (): Promise<Backend> => openIndexedDb(`patronkit:${shop}`, report);
  let failure: Error | undefined;
  if (asked !== 'memory') {
    try {
      return { persistence: 'indexeddb', backend: await open() };
    } catch (error) {
      failure = error as Error;
    }
  }
  return (await import('./open-after-failure.js')).openAfterFailure(shop, failure, open);
}
