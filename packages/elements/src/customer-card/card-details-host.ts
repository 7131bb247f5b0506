import type { LitElement } from 'lit';
import type { Store } from '@patronkit/store/store.js';

/** What the details need to know of the card they belong to. */
export interface CardDetailsHost extends LitElement {
  store?: Store | undefined;
  customer?: string | undefined;
  /** Id of the staff member who writes. */
  readonly staffId: string | undefined;
}
