import type { CollectionName } from '@patronkit/records/collections.js';
import type { Durability } from './backend.js';
import type { ChangeFollowers } from './change-followers.js';
import type { ChangedIds, CommittedChange } from './committed-change.js';
import type { Facts } from './facts.js';
import type { LiveUpdates } from './live-updates.js';
import type { CheckedRecord, WriteSurroundings } from './new-record.js';
import type { PendingRows } from './pending-rows.js';
import type { StoreContext } from './store-context.js';
import type { TierHistories } from './tier-histories.js';
import type { UnitOfWork } from './unit-of-work.js';

/** What the parts that write share of one open store. */
export interface WritingContext extends StoreContext {
  readonly followers: ChangeFollowers;
  /** What is known without a transaction. */
  readonly facts: Facts;
  /** A record that is at hand, or that there is none with that id; nothing where neither is known. */
  atHand(name: string, id: string): { readonly value: unknown } | undefined;
  readonly pending: PendingRows;
  readonly updates: LiveUpdates;
  /** The same writer, watched over. */
  watched(writer: Writer): Writer;
}

/** How one transaction writes, where that is not as usual. */
export interface WriteOptions {
  /** The instant of the transaction, if it is not the present one. */
  readonly now?: number;
  /** For work in many transactions: made known by ids alone, and flushed to the disk at its end. */
  readonly bulk?: boolean;
  readonly durability?: Durability;
  readonly histories?: TierHistories;
  /** What else it touches besides collections, see `ownStores`. */
  readonly stores?: readonly string[];
  /** For rewriting what is there: nothing follows from it. */
  readonly withoutEffects?: boolean;
  /** What the feed of changes keeps, where the ids themselves must go. */
  readonly inFeed?: (ids: ChangedIds) => ChangedIds;
}

/** The same for a transaction that is worked out before it begins. */
export interface WriteAheadOptions extends WriteOptions {
  /** The stamp to use, if none later has been heard of since it was made. */
  readonly stamp?: string;
  readonly facts?: Facts;
  /** Leaves the page its turns. */
  readonly pause?: () => Promise<void>;
  /** Number of the change it stands behind, where that is under way. Default: the last one. */
  readonly after?: number | undefined;
  /** Is settled when that change is. Nothing of this is committed before, or if it fails. */
  readonly behind?: Promise<unknown>;
  /** Called when all is worked out, with what it will leave. */
  readonly workedOut?: (rows: NonNullable<CommittedChange['rows']>) => Promise<void>;
  /** Called when it is committed, before anybody hears of it. */
  readonly committed?: (change: CommittedChange) => void;
}

/** Writes of one open store. */
export interface Writer {
  readonly context: WritingContext;
  /** Checks new records before the transaction that adds them. */
  draft(name: CollectionName): (record: object) => CheckedRecord;
  surroundings(now: number): WriteSurroundings;
  /** A stamp later than all that were made or heard of here. */
  stamp(now: number): string;
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
  /**
   * The same with a transaction that does nothing but write, and so is short and keeps nobody from
   * reading what it does not write. All is worked out before from what is known. When another tab
   * has written meanwhile, the transaction fails as a whole, and `body` runs again inside of one.
   */
  writeAhead<Result>(
    names: readonly CollectionName[],
    body: (unit: UnitOfWork) => Promise<Result>,
    options?: WriteAheadOptions,
  ): Promise<Result>;
}
