import type { CollectionName } from '@patronkit/records/collections.js';
import { nextStamp, nodeName } from '@patronkit/records/hybrid-logical-clock.js';
import { createIdentifierSource, randomBytes } from '@patronkit/records/identifier.js';
import type { BackendTransaction } from './backend.js';
import type { StoredChange } from './committed-change.js';
import { StorageError } from './errors.js';
import type { CheckedRecord, WriteSurroundings } from './new-record.js';
import { newRecord } from './new-record.js';
import { changesStore } from './schema-steps.js';
import { storageFailure } from './storage-failure.js';
import type { WritingContext } from './store-context.js';
import { UnitOfWork } from './unit-of-work.js';
import type { TierHistories } from './visit-effects.js';
import { applyEffects } from './visit-effects.js';

export interface WriteOptions {
  /** The instant of the transaction, if it is not the present one. */
  readonly now?: number;
  /**
   * For work in many transactions: not flushed to the disk one by one, and made known by ids
   * alone. One write is a promise to a person and is flushed; of bulk work the last batches can be
   * done again.
   */
  readonly bulk?: boolean;
  readonly histories?: TierHistories;
  /** Stores that are no collections and are written in the same transaction. */
  readonly ownStores?: readonly string[];
  /** The rows come from a backup, together with all that followed from them. */
  readonly restores?: boolean;
}

/** Writes of one open store. */
export interface Writer {
  /** Checks new records before the transaction that adds them. */
  draft(name: CollectionName): (record: object) => CheckedRecord;
  /**
   * Runs `body` as one transaction: all its writes or none, with what follows from them.
   * @param names the collections it touches
   * @throws the error of `body`, or the typed error of the database
   */
  write<Result>(
    names: readonly CollectionName[],
    body: (unit: UnitOfWork) => Promise<Result>,
    options?: WriteOptions,
  ): Promise<Result>;
}

/** References are checked against customers and visits; the rest follows from a visit. */
const alwaysTouched = ['customers', 'visits', 'summaries', 'ledger', 'settings', changesStore];

/** The stamp of the latest transaction in this database, whichever tab made it. */
async function lastStamp(transaction: BackendTransaction): Promise<string | undefined> {
  const [last] = (await transaction.getAll(changesStore, {
    index: '',
    lower: 0,
    upper: [],
    descending: true,
    limit: 1,
  })) as StoredChange[];
  return last?.stamp;
}

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

export function createWriter(context: WritingContext): Writer {
  const newId = createIdentifierSource();
  const node = nodeName(randomBytes(8));
  const surroundings = (now: number): WriteSurroundings => ({
    shop: context.shop,
    now,
    newId: () => newId(now),
  });
  return {
    draft(name) {
      const present = surroundings(context.now());
      return (record) => newRecord(name, record, present);
    },
    async write(
      names,
      body,
      { now = context.now(), bulk = false, histories, ownStores = [], restores = false } = {},
    ) {
      const transaction = await context.backend
        .begin(
          [...new Set([...names, ...alwaysTouched, ...ownStores])],
          'readwrite',
          bulk ? 'relaxed' : 'strict',
        )
        .catch((cause: unknown) => {
          throw storageFailure(cause, 'saving');
        });
      try {
        const stamp = nextStamp(await lastStamp(transaction), now, node);
        const unit = new UnitOfWork(transaction, surroundings(now), stamp);
        const result = await body(unit);
        if (!restores) await applyEffects(unit, histories);
        const change = await unit.flush();
        await transaction.finish();
        if (change) {
          const { rows, ...ids } = change;
          // The caller gets the rows themselves and may change them.
          context.announce(bulk ? ids : structuredClone(change));
        }
        return result;
      } catch (error) {
        transaction.abort();
        // What made the database give up says more than the requests that fell with it.
        const cause = await transaction.finish().catch((reason: DOMException) => reason);
        throw failureOf(cause && cause.name !== 'AbortError' ? cause : error);
      }
    },
  };
}
