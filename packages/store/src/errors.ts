import type { CollectionName } from '@patronkit/records/collections.js';

/** One thing wrong with a record: where, and what. */
export interface ValidationIssue {
  /** Path of the field, such as `contactWays.0.value`. Empty for the record as a whole. */
  readonly path: string;
  readonly message: string;
}

/**
 * Base of all errors of the store. Tell them apart by `code`, which survives minification and
 * several copies of this module; `message` says what happened and what to do.
 */
export class StoreError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A record does not fit its schema. Nothing was written. */
export class ValidationError extends StoreError {
  readonly collection: CollectionName;
  readonly issues: readonly ValidationIssue[];
  constructor(collection: CollectionName, issues: readonly ValidationIssue[]) {
    const list = issues
      .map(({ path, message }) => (path ? `${path}: ${message}` : message))
      .join('; ');
    super(
      'validation',
      `The record was not saved in "${collection}": ${list}. Correct these fields and save again.`,
    );
    this.collection = collection;
    this.issues = issues;
  }
}

/** `add` was called with an id that is already there. Nothing was written. */
export class DuplicateIdError extends StoreError {
  readonly collection: CollectionName;
  readonly id: string;
  constructor(collection: CollectionName, id: string) {
    super(
      'duplicate-id',
      `"${collection}" already has a record with the id "${id}". Leave the id out to get a new one, or use patch to change the record that is there.`,
    );
    this.collection = collection;
    this.id = id;
  }
}

/** A record that was named is not there. Nothing was written. */
export class NotFoundError extends StoreError {
  readonly collection: CollectionName;
  readonly id: string;
  constructor(collection: CollectionName, id: string) {
    super(
      'not-found',
      `"${collection}" has no record with the id "${id}". Check the id, or add the record first.`,
    );
    this.collection = collection;
    this.id = id;
  }
}

/**
 * A record is not the one any more that its writer had seen. Nothing was written; `current` is the
 * record as it is now, or `undefined` when it was removed.
 */
export class ConflictError extends StoreError {
  readonly collection: CollectionName;
  readonly id: string;
  readonly current: object | undefined;
  constructor(collection: CollectionName, id: string, current: object | undefined) {
    super(
      'conflict',
      `The record "${id}" of "${collection}" was changed by somebody else meanwhile, so nothing was saved. Look at the current one, then save again.`,
    );
    this.collection = collection;
    this.id = id;
    this.current = current;
  }
}

/** A fact was to be changed or removed. Nothing was written. */
export class AppendOnlyError extends StoreError {
  readonly collection: CollectionName;
  constructor(collection: CollectionName) {
    super(
      'append-only',
      `Records in "${collection}" stay as they were written. Append a new one instead: for a visit, a correction.`,
    );
    this.collection = collection;
  }
}

/** The collection is kept by the store alone and cannot be written by callers. */
export class DerivedCollectionError extends StoreError {
  constructor(collection: CollectionName) {
    super(
      'derived',
      `"${collection}" is worked out by the store from other records. Write those instead.`,
    );
  }
}

/** A purchase in another currency than the shop's. Nothing was written. */
export class CurrencyMismatchError extends StoreError {
  constructor(given: string, expected: string) {
    super(
      'currency',
      `The amount is in ${given}, but this shop keeps its books in ${expected}. Convert the amount. Only a shop without purchases can change its currency in its settings; keep books in another one in a shop of its own.`,
    );
  }
}

/** A query that no declared index can answer. */
export class NoIndexError extends StoreError {
  constructor(collection: CollectionName, fields: readonly string[]) {
    super(
      'no-index',
      `No index of "${collection}" serves a query on ${fields.join(', ')}. Use the fields of a declared index, or declare one in records/collections.ts.`,
    );
  }
}

/** The browser has no room left. The transaction was undone as a whole. */
export class QuotaError extends StoreError {
  constructor(options?: ErrorOptions) {
    super(
      'quota',
      'The browser has no room left for this site, so nothing of this change was saved. Free some space, or export and remove old records, then save again.',
      options,
    );
  }
}

/** The database was written by a newer version of Patronkit. */
export class NewerSchemaError extends StoreError {
  constructor(options?: ErrorOptions) {
    super(
      'newer-schema',
      'The customer base in this browser was written by a newer version of Patronkit. Reload the page to get that version; nothing was changed.',
      options,
    );
  }
}

/** The database must be upgraded, but another tab holds the old version open. */
export class BlockedUpgradeError extends StoreError {
  constructor() {
    super(
      'blocked',
      'The customer base needs an upgrade, but another tab still has the old version open. Close the other tabs of this site, then reload.',
    );
  }
}

/** The store was closed, or the browser closed the database under it. */
export class ClosedError extends StoreError {
  constructor(options?: ErrorOptions) {
    super(
      'closed',
      'The customer base is closed. Open it again with openStore, or reload the page.',
      options,
    );
  }
}

/** Anything else the browser's database reports. `cause` holds its own error. */
export class StorageError extends StoreError {
  constructor(what: string, options?: ErrorOptions) {
    super(
      'storage',
      `The browser's database failed while ${what}. The change was undone as a whole; try again, and reload the page if it goes on.`,
      options,
    );
  }
}

const losses = {
  damaged: 'The browser found the customer base damaged and started an empty one.',
  missing: 'The customer base that this browser held is gone: the browser or somebody deleted it.',
};

/** The customer base is gone and an empty one stands in its place. */
export class DataLossError extends StoreError {
  readonly how: keyof typeof losses;
  constructor(how: keyof typeof losses) {
    super(
      'data-loss',
      `${losses[how]} Import your last export, or let a shared copy fill it again; then accept the loss in the store's administration.`,
    );
    this.how = how;
  }
}

/** The browser lost its way to the database in the middle of something. It was opened again. */
export class ConnectionLostError extends StoreError {
  constructor(what: string, options?: ErrorOptions) {
    super(
      'connection-lost',
      `The browser lost its connection to the customer base while ${what}. It opens again with the next use: look whether the change is there, and do it again if it is not.`,
      options,
    );
  }
}

/** Another tab changed how the customer base is protected, in the very moment of a write. Nothing was written. */
export class ProtectionChangedError extends StoreError {
  constructor() {
    super(
      'protection-changed',
      'How this customer base is protected was changed in another tab just now, so nothing was saved. Save again.',
    );
  }
}
