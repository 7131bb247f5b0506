import type { Backend } from './backend.js';
import type { ConnectionEvent } from './indexeddb-backend.js';
import { openIndexedDb } from './indexeddb-backend.js';
import type { StoreStatus } from './store.js';

/**
 * Opens where the records of a shop are kept: IndexedDB, or memory where the browser refuses it.
 * @throws what the browser reports when the records are there but out of reach, which memory would
 *   only hide
 */
export async function openBackend(
  name: string,
  asked: StoreStatus['persistence'] | undefined,
  report: (event: ConnectionEvent) => void,
): Promise<StoreStatus & { readonly backend: Backend }> {
  let reason = 'asked for';
  if (asked !== 'memory') {
    try {
      return { persistence: 'indexeddb', backend: await openIndexedDb(name, report) };
    } catch (error) {
      reason = String(error);
      if (/^(Version|Timeout)Error/.test(reason)) throw error;
    }
  }
  const { createMemoryBackend } = await import('./memory-backend.js');
  return { persistence: 'memory', reason, backend: createMemoryBackend() };
}
