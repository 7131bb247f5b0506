import type { Backend } from './backend.js';
import { readMark } from './database-mark.js';
import { createMemoryBackend } from './memory-backend.js';
import type { StoreStatus } from './store-status.js';

/**
 * Milliseconds before each further attempt. Chromium refuses a database once when it finds damage in
 * its files ("Internal error opening backing store"), and gives an empty one the next time, which
 * the store then tells as lost; files that something else holds are free after a moment.
 */
const pauses = [100, 300, 900, 2700];

const mayPass = (failure: Error | undefined): boolean => failure?.name === 'UnknownError';

/**
 * Opens IndexedDB where it only needs a moment; else keeps the records in memory, unless that would
 * only hide those that are there.
 * @param failure why IndexedDB could not be opened; absent when memory was asked for
 * @param open tries again
 * @throws the failure, where another version or another tab is in the way, or this browser is known
 *   to hold the shop's customer base
 */
export async function openAfterFailure(
  shop: string,
  failure: Error | undefined,
  open: () => Promise<Backend>,
): Promise<StoreStatus & { readonly backend: Backend }> {
  for (const pause of pauses) {
    if (!mayPass(failure)) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return { persistence: 'indexeddb', backend: await open() };
    } catch (error) {
      failure = error as Error;
    }
  }
  const reason = failure ? String(failure) : 'asked for';
  if (failure && (/^(Version|Timeout)Error/.test(reason) || readMark(shop))) throw failure;
  return { persistence: 'memory', reason, backend: createMemoryBackend() };
}
