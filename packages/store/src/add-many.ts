import type { CollectionName } from '@patronkit/records/collections.js';
import type { BulkOptions } from './store.js';
import type { Writer } from './writer.js';

/** Rows in one transaction. Larger ones make every later start of the browser slower. */
const batchSize = 500;

/** Saves many records in batches, each whole or not at all. */
export async function addMany(
  writer: Writer,
  name: CollectionName,
  records: readonly object[],
  { onProgress, signal }: BulkOptions = {},
): Promise<void> {
  for (let written = 0; written < records.length;) {
    signal?.throwIfAborted();
    const batch = records.slice(written, written + batchSize);
    await writer.write(
      [name],
      async (unit) => {
        await unit.prefetch(name, batch as Record<string, unknown>[]);
        for (const record of batch) await unit.add(name, record);
      },
      { bulk: true },
    );
    written += batch.length;
    onProgress?.({ written, total: records.length });
  }
}
