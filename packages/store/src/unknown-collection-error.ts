import { collectionNames } from '@patronkit/records/collections.js';
import { StoreError } from './errors.js';

/** A collection was named that no shop has. */
export class UnknownCollectionError extends StoreError {
  constructor(name: unknown) {
    super(
      'unknown-collection',
      `There is no collection "${String(name)}". Name one of ${collectionNames.join(', ')}.`,
    );
  }
}

/** @throws {UnknownCollectionError} */
export function checkCollection(name: string): void {
  if (!(collectionNames as readonly string[]).includes(name)) {
    throw new UnknownCollectionError(name);
  }
}
