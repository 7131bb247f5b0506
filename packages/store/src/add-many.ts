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

interface Batch {
  readonly rows: readonly CheckedRecord[];
  /** The ids that came with them. */
  readonly given: ReadonlySet<unknown>;
}

/**
 * Records of one customer after each other: the figures that follow from them are then written
 * once and not in every batch, and the rows lie beside each other.
 */
async function groupedByCustomer(records: readonly object[]): Promise<readonly object[]> {
  const groups = new Map<unknown, object[]>();
  await inSlices(records, (record) => {
    const { customer } = record as { customer?: unknown };
    const group = groups.get(customer);
    if (group) group.push(record);
    else groups.set(customer, [record]);
  });
  return [...groups.values()].flat();
}

/**
 * Saves many records in batches, each whole or not at all. The records of a batch are checked, and
 * what follows from them worked out, before its transaction begins: so that the transaction is
 * short, locks only what it writes, and leaves the page its turns. While the database writes one
 * batch, the next is checked.
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
  const ordered = name === 'visits' ? await groupedByCustomer(records) : records;
  const total = ordered.length;

  async function prepare(start: number): Promise<Batch> {
    const batch = ordered.slice(start, start + batchSize);
    const draft = writer.draft(name);
    const rows: CheckedRecord[] = [];
    await inSlices(batch, (record) => rows.push(draft(record)));
    return { rows, given: new Set(batch.map((record) => (record as { id?: unknown }).id)) };
  }

  let next = prepare(0);
  for (let written = 0; written < total;) {
    signal?.throwIfAborted();
    const { rows, given } = await next;
    signal?.throwIfAborted();
    written += rows.length;
    facts.renew();
    const writing = writer.writeAhead([name], (unit) => unit.addAll(name, rows, given), {
      bulk: true,
      // The last batch flushes those before it, too.
      durability: written < total ? 'relaxed' : durabilityOf([name], context),
      histories,
      facts,
      pause: pauses(),
      committed: facts.take,
    });
    next = prepare(written);
    // It is told when its turn comes.
    next.catch(() => undefined);
    await writing;
    onProgress?.({ written, total });
  }
}
