import type { CollectionName } from '@patronkit/records/collections.js';
import type { Row } from '../../row-rules.js';
import type { StoreContext } from '../../store-context.js';
import { storedBatches } from '../../stored-batches.js';

/** All rows of a collection, some at a time. */
export const allRows = (
  { backend }: StoreContext,
  name: CollectionName,
): AsyncGenerator<readonly Row[]> => storedBatches<Row>(backend, name, { keyOf: ({ id }) => id });
