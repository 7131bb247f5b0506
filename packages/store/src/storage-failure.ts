import type { ConnectionEvent } from './indexeddb-backend.js';
import type { StoreError } from './errors.js';
import {
  BlockedUpgradeError,
  ClosedError,
  ConnectionLostError,
  NewerSchemaError,
  QuotaError,
  StorageError,
} from './errors.js';

/**
 * The store's error for whatever a browser's database throws.
 * @param what what was being done, for the message: "saving"
 */
export function storageFailure(cause: unknown, what: string): StoreError {
  const { name, code } = (cause ?? {}) as { name?: unknown; code?: unknown };
  if (typeof code === 'string') return cause as StoreError;
  const options = { cause };
  switch (name) {
    case 'QuotaExceededError':
      return new QuotaError(options);
    case 'VersionError':
      return new NewerSchemaError(options);
    case 'TimeoutError':
      return new BlockedUpgradeError();
    case 'InvalidStateError':
      return new ClosedError(options);
    case 'UnknownError':
      // Chromium calls so whatever fails below it; Safari says which.
      return /connection/i.test(String(cause))
        ? new ConnectionLostError(what, options)
        : new StorageError(what, options);
    default:
      return new StorageError(what, options);
  }
}

/** What to show while there is no open connection. */
export function connectionFailure(event: ConnectionEvent): StoreError {
  return typeof event === 'number' ? new NewerSchemaError() : new ClosedError();
}
