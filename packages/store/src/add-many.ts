import type { CollectionName } from '@patronkit/records/collections.js';
import { createBulkFacts } from './bulk-facts.js';
import type { BulkOptions } from './bulk-options.js';
import { inSlices, pauses } from './page-turn.js';
import type { CheckedRecord } from './new-record.js';
import type { TierHistories } from './tier-histories.js';
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
    // What is no record is refused when its turn comes.
    const { customer } = Object(record) as { customer?: unknown };
    const group = groups.get(customer);
    if (group) group.push(record);
    else groups.set(customer, [record]);
  });
  return [...groups.values()].flat();
}

/** The customers that these records are of. */
const customersOf = (records: readonly object[]): ReadonlySet<string> =>
  new Set(
    records
      .map((record) => (record as { customer?: unknown }).customer)
      .filter((customer) => typeof customer === 'string'),
  );

/**
 * Saves many records in batches, each whole or not at all. The records of a batch are checked, and
 * what follows from them worked out, before its transaction begins: so that the transaction is
 * short, locks only what it writes, and leaves the page its turns. While the database writes one
 * batch, the next is worked out, and the one after it checked.
 */
export async function addMany(
  writer: Writer,
  name: CollectionName,
  records: readonly object[],
  { onProgress, signal }: BulkOptions = {},
): Promise<void> {
  checkKind(name, 'add');
  const { context } = writer;
  const { followers } = context;
  const histories: TierHistories = new Map();
  const facts = createBulkFacts(context);
  const ordered = name === 'visits' ? await groupedByCustomer(records) : records;
  const total = ordered.length;
  const batchFrom = (start: number): readonly object[] => ordered.slice(start, start + batchSize);

  async function check(start: number): Promise<Batch> {
    const batch = batchFrom(start);
    const draft = writer.draft(name);
    const rows: CheckedRecord[] = [];
    await inSlices(batch, (record) => rows.push(draft(record)));
    return { rows, given: new Set(batch.map((record) => (record as { id?: unknown }).id)) };
  }

  /** The batch that was begun last. */
  let latest: Promise<unknown> = Promise.resolve();
  /** The number its change is to have; `undefined` when it is over. */
  let expected: number | undefined;

  /** Resolves when the next batch can begin: the database has this one, or it is over. */
  async function begin({ rows, given }: Batch, start: number): Promise<void> {
    const before = latest;
    // Over, it may have failed.
    if (expected === undefined) await before;
    const after = expected ?? followers.sequence;
    facts.renew(after, before);
    const end = start + rows.length;
    const behind = before.then(() => signal?.throwIfAborted());
    behind.catch(() => undefined);
    await new Promise<void>((goOn) => {
      const writing = writer.writeAhead([name], (unit) => unit.addAll(name, rows, given), {
        bulk: true,
        // The last batch flushes those before it, too.
        durability: end < total ? 'relaxed' : durabilityOf([name], context),
        histories,
        facts,
        pause: pauses(),
        after,
        behind,
        async workedOut(left) {
          facts.take(left, after! + 1);
          if (name === 'visits') await facts.expect(customersOf(batchFrom(end)));
          await before;
          if (followers.sequence !== after) return;
          expected = after! + 1;
          goOn();
        },
      });
      writing.catch(() => undefined);
      latest = before.then(() => writing).then(() => onProgress?.({ written: end, total }));
      const over = (): void => {
        expected = undefined;
        goOn();
      };
      latest.then(over, over);
    });
  }

  let next = check(0);
  try {
    for (let start = 0; start < total; start += batchSize) {
      signal?.throwIfAborted();
      const batch = await next;
      signal?.throwIfAborted();
      next = check(start + batchSize);
      // It is told when its turn comes.
      next.catch(() => undefined);
      await begin(batch, start);
    }
    await latest;
  } catch (error) {
    // Nothing is under way any more when the caller hears of it.
    await latest.catch(() => undefined);
    throw signal?.aborted ? signal.reason : error;
  }
}
