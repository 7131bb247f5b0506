import type { CollectionName } from '@patronkit/records/collections.js';
import { nextStamp, nodeName } from '@patronkit/records/hybrid-logical-clock.js';
import { createIdentifierSource, randomBytes } from '@patronkit/records/identifier.js';
import type { BackendTransaction, Durability } from './backend.js';
import type { CommittedChange } from './committed-change.js';
import { deepFreeze } from './deep-freeze.js';
import type { StoreError } from './errors.js';
import { StorageError } from './errors.js';
import type { Facts } from './facts.js';
import { factsOf } from './facts.js';
import { lastChange } from './last-change.js';
import type { WriteSurroundings } from './new-record.js';
import { newRecord } from './new-record.js';
import type { ChangedRows } from './patch-rows.js';
import type { Row } from './row-rules.js';
import { changesStore } from './schema-steps.js';
import { storageFailure } from './storage-failure.js';
import { UnitOfWork } from './unit-of-work.js';
import { applyEffects } from './visit-effects.js';
import { durabilityOf, storesTouched } from './write-scope.js';
import type { WriteAheadOptions, WriteOptions, Writer, WritingContext } from './writer.js';

/** What goes wrong inside a transaction. The error of somebody's own code stays as it is. */
function failureOf(cause: unknown): unknown {
  if (!(cause instanceof DOMException)) return cause;
  // Browsers differ in how they call it.
  return cause.name === 'InvalidStateError' || cause.name === 'TransactionInactiveError'
    ? new StorageError(
        'saving, since the transaction ended while something else was awaited in it',
        {
          cause,
        },
      )
    : storageFailure(cause, 'saving');
}

/** What is locked is not known, and must not be written back without what is withheld of it. */
async function whole<Found>(found: Promise<Found>): Promise<Found> {
  try {
    const rows = await found;
    if (![rows].flat().some((row) => (row as Row | undefined)?.['withheld'])) return rows;
  } catch (error) {
    if ((error as StoreError).code !== 'locked') throw error;
  }
  // The transaction itself sees what can be done without it.
  throw new DOMException('Not all of it is known.', 'ConstraintError');
}

const wholeFacts = (facts: Facts): Facts => ({
  get: (name, id) => whole(facts.get(name, id)),
  has: (name, id) => whole(facts.has(name, id)),
  rows: (name, query) => whole(facts.rows(name, query)),
});

export function createWriter(context: WritingContext): Writer {
  const { backend, followers } = context;
  const newId = createIdentifierSource();
  const node = nodeName(randomBytes(8));
  let latestStamp = '';
  function stamp(now: number, heard = followers.stamp ?? ''): string {
    const last = heard > latestStamp ? heard : latestStamp;
    return (latestStamp = nextStamp(last || undefined, now, node));
  }
  const surroundings = (now: number): WriteSurroundings => ({
    shop: context.shop,
    now,
    newId: () => newId(now),
    newStamp: () => stamp(now),
  });

  /** Runs `body` in a transaction that ends with it, one way or the other. */
  async function inTransaction<Result>(
    stores: readonly string[],
    durability: Durability,
    body: (transaction: BackendTransaction) => Promise<Result>,
  ): Promise<Result> {
    const transaction = await backend
      .begin(stores, 'readwrite', durability)
      .catch((cause: unknown) => {
        throw storageFailure(cause, 'saving');
      });
    try {
      const result = await body(transaction);
      await transaction.finish();
      return result;
    } catch (error) {
      transaction.abort();
      // What made the database give up says more than the requests that fell with it.
      const cause = await transaction.finish().catch((reason: DOMException) => reason);
      throw cause && cause.name !== 'AbortError' ? cause : error;
    }
  }

  function announce(
    change: CommittedChange | undefined,
    { bulk, committed }: WriteAheadOptions,
  ): void {
    if (!change) return;
    committed?.(change);
    const { rows, ...ids } = change;
    if (!bulk) for (const changed of rows!.values()) changed.forEach((row) => deepFreeze(row));
    followers.announce(bulk ? ids : change);
  }

  const durabilityFor = (names: readonly string[], options: WriteOptions): Durability =>
    options.durability ?? (options.bulk ? 'relaxed' : durabilityOf(names, context));

  async function write<Result>(
    names: readonly CollectionName[],
    body: (unit: UnitOfWork) => Promise<Result>,
    options: WriteAheadOptions = {},
  ): Promise<Result> {
    const { now = context.now(), histories } = options;
    try {
      const [result, change] = await inTransaction(
        [...new Set([...storesTouched(names), ...(options.stores ?? [])])],
        durabilityFor(names, options),
        async (transaction) => {
          const last = await lastChange(transaction);
          const own = stamp(now, last?.stamp);
          const around = surroundings(now);
          const unit = new UnitOfWork(
            factsOf(transaction),
            // What bulk work leaves in between nobody gets to see, and its stamp tells whose it is.
            options.bulk ? { ...around, newStamp: () => own } : around,
            own,
            transaction,
          );
          const result = await body(unit);
          if (!options.withoutEffects) await applyEffects(unit, histories);
          const change = await unit.flush(transaction, last?.sequence, options.inFeed);
          return [result, change] as const;
        },
      );
      announce(change, options);
      return result;
    } catch (cause) {
      throw failureOf(cause);
    }
  }

  /** Rejects with a `ConstraintError` when what was known is not so any more. */
  async function writeKnown<Result>(
    sequence: number,
    body: (unit: UnitOfWork) => Promise<Result>,
    options: WriteAheadOptions,
  ): Promise<Result> {
    const { now = context.now(), facts = context.facts } = options;
    const given = options.stamp && options.stamp > (followers.stamp ?? '') && options.stamp;
    const unit = new UnitOfWork(wholeFacts(facts), surroundings(now), given || stamp(now));
    unit.pause = options.pause;
    const result = await body(unit);
    await applyEffects(unit, options.histories);
    const { names } = unit;
    if (!names.length) return result;
    if (options.behind) {
      await options.workedOut?.(
        new Map(names.map((name) => [name, unit.written(name) as ChangedRows])),
      );
      await options.behind;
      // What it was to stand behind has come to something else.
      if (followers.sequence !== sequence) throw new DOMException('Outdated.', 'ConstraintError');
    }
    const change = await inTransaction(
      [...names, changesStore],
      durabilityFor(names, options),
      (transaction) => unit.flush(transaction, sequence),
    );
    announce(change, options);
    return result;
  }

  return {
    context,
    draft(name) {
      const present = surroundings(context.now());
      return (record) => newRecord(name, record, present);
    },
    surroundings,
    stamp: (now) => stamp(now),
    write,
    async writeAhead(names, body, options = {}) {
      const { after: sequence = followers.sequence } = options;
      if (sequence !== undefined) {
        try {
          return await writeKnown(sequence, body, options);
        } catch (cause) {
          if ((cause as Error).name !== 'ConstraintError') throw failureOf(cause);
          // What was worked out from old facts must not be taken for known.
          options.histories?.clear();
        }
      }
      await options.behind;
      return write(names, body, options);
    },
  };
}
