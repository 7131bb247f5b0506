import type { Backend } from './backend.js';
import { readMark } from './database-mark.js';
import { createMemoryBackend } from './memory-backend.js';
import type { StoreStatus } from './store.js';

/**
 * Keeps the records in memory, unless that would only hide those that are there.
 * @param failure why IndexedDB could not be opened; absent when memory was asked for
 * @throws the failure, where another version or another tab is in the way, or this browser is known
 *   to hold the shop's customer base
 */
export function openWithoutIndexedDb(
  shop: string,
  failure?: Error,
): StoreStatus & { readonly backend: Backend } {
  const reason = failure ? String(failure) : 'asked for';
  if (failure && (/^(Version|Timeout)Error/.test(reason) || readMark(shop))) throw failure;
  return { persistence: 'memory', reason, backend: createMemoryBackend() };
}
