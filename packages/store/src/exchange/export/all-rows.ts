import type { CollectionName } from '@patronkit/records/collections.js';
import type { Key } from '../../backend.js';
import type { Row } from '../../row-rules.js';
import type { StoreContext } from '../../store-context.js';

const batchSize = 500;

/** All rows of a collection, some at a time. */
export async function* allRows(
  { backend }: StoreContext,
  name: CollectionName,
): AsyncGenerator<readonly Row[]> {
  let lower: Key = '';
  for (;;) {
    const transaction = await backend.begin([name], 'readonly');
    const batch = (await transaction.getAll(name, {
      index: '',
      lower,
      lowerOpen: true,
      upper: [],
      descending: false,
      limit: batchSize,
    })) as Row[];
    if (batch.length) yield batch;
    if (batch.length < batchSize) return;
    lower = batch.at(-1)!.id;
  }
}
