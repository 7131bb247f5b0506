import type { Backend } from './backend.js';
import type { CommittedChange } from './committed-change.js';

/** What the parts of one open store share. */
export interface StoreContext {
  readonly shop: string;
  readonly backend: Backend;
  now(): number;
  /** Makes a committed change known here and in other tabs. */
  announce(change: CommittedChange): void;
}
