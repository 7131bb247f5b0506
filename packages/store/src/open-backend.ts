import type { Backend } from './backend.js';
import type { ConnectionEvent } from './indexeddb-backend.js';
import { openIndexedDb } from './indexeddb-backend.js';
import type { StoreStatus } from './store.js';

/** Errors of opening that memory would only hide: the records are there, but out of reach. */
const outOfReach = ['VersionError', 'TimeoutError'];

/**
 * Opens where the records of a shop are kept: IndexedDB, or memory where the browser refuses it.
 * @throws what the browser reports when the records are there but out of reach
 */
export async function openBackend(
  name: string,
  persistence: StoreStatus['persistence'] | undefined,
  report: (event: ConnectionEvent) => void,
): Promise<{ backend: Backend; status: StoreStatus }> {
  let reason = 'asked for';
  if (persistence !== 'memory') {
    try {
      return { backend: await openIndexedDb(name, report), status: { persistence: 'indexeddb' } };
    } catch (error) {
      const refusal = error as Error | undefined;
      if (outOfReach.includes(refusal?.name ?? '')) throw error;
      reason = `${refusal?.name}: ${refusal?.message}`;
    }
  }
  const { createMemoryBackend } = await import('./memory-backend.js');
  return { backend: createMemoryBackend(), status: { persistence: 'memory', reason } };
}
