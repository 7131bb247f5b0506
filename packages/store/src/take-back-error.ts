import { StoreError } from './errors.js';
import type { TakenBackCollection } from './taken-back-collection.js';

/** A fact was to be taken back and stays. Nothing was changed. */
export class TakeBackError extends StoreError {
  readonly collection: TakenBackCollection;
  readonly id: string;
  /** `used`: something rests on it since; `late`: it is older than what may be taken back. */
  readonly reason: 'used' | 'late';
  constructor(collection: TakenBackCollection, id: string, reason: 'used' | 'late') {
    const why = reason === 'used' ? 'something rests on it by now' : 'it is no longer fresh';
    super(
      'take-back',
      `The record "${id}" of "${collection}" stays, since ${why}. Append what is right instead: for a visit, a correction.`,
    );
    this.collection = collection;
    this.id = id;
    this.reason = reason;
  }
}
