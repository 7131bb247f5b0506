import type { CollectionName } from '@patronkit/records/collections.js';
import { createBulkFacts } from './bulk-facts.js';
import { inSlices, pauses } from './page-turn.js';
import type { CheckedRecord } from './new-record.js';
import type { BulkOptions } from './store.js';
import type { TierHistories } from './visit-effects.js';
import { checkKind } from './write-rules.js';
import { durabilityOf } from './write-scope.js';
import type { Writer } from './writer.js';

/** Rows in one transaction. Larger ones make every later start of the browser slower. */
const batchSize = 1000;

/**
 * Saves many records in batches, each whole or not at all. The records of a batch are checked, and
 * what follows from them worked out, before its transaction begins: so that the transaction is
 * short, locks only what it writes, and leaves the page its turns.
 */
export async function addMany(
  writer: Writer,
  name: CollectionName,
  records: readonly object[],
  { onProgress, signal }: BulkOptions = {},
): Promise<void> {
  checkKind(name, 'add');
  const { context } = writer;
  const histories: TierHistories = new Map();
  const facts = createBulkFacts(context);
  for (let written = 0; written < records.length;) {
    signal?.throwIfAborted();
    const batch = records.slice(written, written + batchSize);
    const draft = writer.draft(name);
    const rows: CheckedRecord[] = [];
    await inSlices(batch, (record) => rows.push(draft(record)));
    const given = new Set(batch.map((record) => (record as { id?: unknown }).id));
    signal?.throwIfAborted();
    written += batch.length;
    facts.renew();
    await writer.writeAhead([name], (unit) => unit.addAll(name, rows, given), {
      bulk: true,
      // The last batch flushes those before it, too.
      durability: written < records.length ? 'relaxed' : durabilityOf([name], context),
      histories,
      facts,
      pause: pauses(),
      committed: facts.take,
    });
    onProgress?.({ written, total: records.length });
  }
}
