import { StoreError } from '../errors.js';

/** Personal data was asked for or written while the customer base is locked. Nothing was written. */
export class LockedError extends StoreError {
  constructor(collection: string) {
    super(
      'locked',
      `Personal data in "${collection}" is locked. Unlock the customer base with administration.unlock, then try again.`,
    );
  }
}

/** The passphrase, or the key handed over, does not open this customer base. */
export class WrongPassphraseError extends StoreError {
  constructor() {
    super(
      'wrong-passphrase',
      'The passphrase or key does not open this customer base. Check it and try again; without it the personal data cannot be read by anyone.',
    );
  }
}

/** A passphrase that is guessed too soon, or a key of the wrong length. Nothing was changed. */
export class WeakSecretError extends StoreError {
  constructor(problem: string) {
    super('weak-secret', `${problem} Nothing was changed.`);
  }
}

/** A sealed value was edited, moved from another record, or damaged. */
export class TamperedError extends StoreError {
  readonly collection: string;
  readonly id: string;
  constructor(collection: string, id: string, options?: ErrorOptions) {
    super(
      'tampered',
      `The sealed data of "${id}" in "${collection}" is not what was written there: it was edited, moved or damaged. Restore this record from an export, and look at the audit for what happened.`,
      options,
    );
    this.collection = collection;
    this.id = id;
  }
}

/** Encryption is not in the state in which this can be done. Nothing was changed. */
export class EncryptionStateError extends StoreError {
  constructor(problem: string) {
    super('encryption-state', `${problem} Nothing was changed.`);
  }
}
