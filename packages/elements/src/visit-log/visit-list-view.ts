import type { Staff } from '@patronkit/records/staff.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import type { VisitFilters } from './visit-filters.js';
import type { VisitLogMessages } from './visit-log-messages.js';

/** What the list is to show. */
export interface VisitListView {
  readonly store: Store | undefined;
  /** Whose visits; without it, the whole shop's. */
  readonly customer: string | undefined;
  readonly filters: VisitFilters;
  readonly readonly: boolean;
  readonly recordingStaff: string | undefined;
  readonly staff: readonly Staff[];
  readonly messages: VisitLogMessages | undefined;
  readonly locale: string;
}

/** What the list asks of its element, and tells it. */
export interface VisitListSurroundings {
  /** What to show. Asked in every update, when the store and the element's properties are known. */
  view(): VisitListView;
  filter(filters: VisitFilters): void;
  announce(text: string): void;
  /** Something that is loaded on demand could not be, or is there after all. */
  notLoaded(isMissing: boolean): void;
}

export interface VisitListState {
  /** `loading` only until the first answer of all. */
  readonly status: 'loading' | 'ready' | 'error';
  readonly error?: StoreError | undefined;
  /** Number of visits; while they are being counted, those already known. */
  readonly count: number;
  /** Whether `count` is the whole number. */
  readonly counted: boolean;
  /** Whether some visits are filtered out. */
  readonly filtered?: boolean;
  /** Whether the rows shown still answer the question before. */
  readonly replacing?: boolean;
}
