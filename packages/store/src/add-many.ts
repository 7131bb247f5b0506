import type { CollectionName } from '@patronkit/records/collections.js';
import { inSlices } from './page-turn.js';
import type { CheckedRecord } from './new-record.js';
import type { BulkOptions } from './store.js';
import type { TierHistories } from './visit-effects.js';
import { checkKind } from './write-rules.js';
import type { Writer } from './writer.js';

/** Rows in one transaction. Larger ones make every later start of the browser slower. */
const batchSize = 500;

/**
 * Saves many records in batches, each whole or not at all. The records of a batch are checked
 * before its transaction begins, so that the transaction is short and the page stays awake.
 */
export async function addMany(
  writer: Writer,
  name: CollectionName,
  records: readonly object[],
  { onProgress, signal }: BulkOptions = {},
): Promise<void> {
  checkKind(name, 'add');
  const histories: TierHistories = new Map();
  for (let written = 0; written < records.length;) {
    signal?.throwIfAborted();
    const batch = records.slice(written, written + batchSize);
    const draft = writer.draft(name);
    const rows: CheckedRecord[] = [];
    await inSlices(batch, (record) => rows.push(draft(record)));
    const given = new Set(batch.map((record) => (record as { id?: unknown }).id));
    signal?.throwIfAborted();
    await writer.write([name], (unit) => unit.addAll(name, rows, given), {
      bulk: true,
      histories,
    });
    written += batch.length;
    onProgress?.({ written, total: records.length });
  }
}
