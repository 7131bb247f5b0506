import type { StoreError } from './errors.js';

/**
 * Where the records are.
 * `memory` means the browser refused IndexedDB: everything works, and ends with the page.
 */
export interface StoreStatus {
  readonly persistence: 'indexeddb' | 'memory';
  /** Why there is no IndexedDB, in words for a log. */
  readonly reason?: string;
  /** Whether personal data can be read, where the shop encrypts it. */
  readonly sealing?: 'locked' | 'unlocked';
  /** Set when the open database failed or was closed under us. */
  readonly error?: StoreError;
}
