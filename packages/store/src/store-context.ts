import type { Signal } from '@preact/signals-core';
import type { Actor, AuditedAct } from './audit/audit-entry.js';
import type { Backend } from './backend.js';
import type { ChangeFollowers } from './change-followers.js';
import type { Facts } from './facts.js';
import type { LiveQueries } from './live-queries.js';
import type { LiveUpdates } from './live-updates.js';
import type { PendingRows } from './pending-rows.js';
import type { Change, OpenStoreOptions, StoreStatus } from './store.js';
import type { Writer } from './writer.js';

/** What the parts of one open store share. */
export interface StoreContext extends Pick<
  OpenStoreOptions,
  'shop' | 'strict' | 'durability' | 'keptRows'
> {
  readonly backend: Backend;
  readonly live: LiveQueries;
  /** Who follows the feed of changes. */
  readonly listeners: Set<(change: Change) => void>;
  readonly status: Signal<StoreStatus>;
  now(): number;
  /** Writes down what is no write of records, where the shop keeps an audit. */
  record?(act: AuditedAct): Promise<void>;
  /** On whose behalf all of it is done, where that is known. */
  readonly actor?: Actor;
}

/** The same, for those who write. */
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
