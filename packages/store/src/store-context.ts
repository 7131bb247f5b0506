import type { Signal } from '@preact/signals-core';
import type { AuditEvent } from './audit/audit-entry.js';
import type { Backend } from './backend.js';
import type { CommittedChange } from './committed-change.js';
import type { LiveQueries } from './live-queries.js';
import type { Change, StoreStatus } from './store.js';

/** What the parts of one open store share. */
export interface StoreContext {
  readonly shop: string;
  readonly backend: Backend;
  readonly live: LiveQueries;
  /** Who follows the feed of changes. */
  readonly listeners: Set<(change: Change) => void>;
  readonly status: Signal<StoreStatus>;
  now(): number;
  /** Writes down what is no write of records, where the shop keeps an audit. */
  record?(event: AuditEvent): Promise<void>;
}

/** The same, for those who write. */
export interface WritingContext extends StoreContext {
  /** Makes a committed change known here and in other tabs. */
  announce(change: CommittedChange): void;
}
