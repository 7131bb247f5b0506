import type { Signal } from '@preact/signals-core';
import type { Actor, AuditedAct } from './audit/audit-entry.js';
import type { Backend } from './backend.js';
import type { Change } from './change.js';
import type { LiveQueries } from './live-queries.js';
import type { OpenStoreOptions } from './open-store-options.js';
import type { StoreStatus } from './store-status.js';

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
