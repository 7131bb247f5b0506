import type { CollectionName } from '@patronkit/records/collections.js';
import type { Key } from '../backend.js';
import type { Row } from '../row-rules.js';
import type { StoreContext } from '../store-context.js';

/** A row as it was before it was removed or changed. */
export type StaleRow = readonly [collection: CollectionName, row: Row];

/**
 * Makes Chromium let go of the index keys of rows that are gone. It leaves them in its files, names
 * and ids in clear, until something reads that stretch of the index in a transaction that may write.
 * Who reads gets nothing, so other browsers lose nothing by it either.
 */
export async function dropStaleKeys(
  { backend }: StoreContext,
  rows: readonly StaleRow[],
): Promise<void> {
  if (backend.persistence === 'memory' || !rows.length) return;
  const names = [...new Set(rows.map(([name]) => name))];
  const transaction = await backend.begin(names, 'readwrite', 'strict');
  await Promise.all(
    rows.flatMap(([name, row]) =>
      backend.indexesOf(name).map(async (index) => {
        const values = index ? index.split('+').map((field) => row[field] as Key | undefined) : [];
        if (values.includes(undefined)) return;
        // The index without a name is the one by ids.
        const lower = index ? (values as Key[]) : row.id;
        const upper = index ? [...(lower as Key[]), []] : `${row.id}\0`;
        const stretch = { index, lower, upper, descending: false };
        await transaction.getAllKeys(name, stretch);
      }),
    ),
  );
  await transaction.finish();
}
