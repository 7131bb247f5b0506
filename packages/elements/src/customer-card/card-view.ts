import type { Consent } from '@patronkit/records/consent.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { CustomerSummary } from '@patronkit/records/customer-summary.js';
import type { Grade } from '@patronkit/records/grade.js';
import type { Note } from '@patronkit/records/note.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { CustomerCardMessages } from './customer-card-messages.js';

/** Everything a section of the card's first sight needs to draw itself; made anew for each render. */
export interface CardView {
  readonly customer: Customer;
  readonly grade: Grade;
  /** Absent while it is loading. */
  readonly summary: CustomerSummary | undefined;
  readonly settings: ShopSettings;
  /** The newest, one more than is shown where there are more. */
  readonly notes: readonly Note[];
  readonly visits: readonly Visit[];
  readonly consents: readonly Consent[];
  /** Whether the customer may be graded; not known while the consents are loading. */
  readonly mayProfile: boolean | undefined;
  /** Name of a staff member; the id itself for one who is no longer there. */
  readonly staffName: (id: string) => string;
  /** A phone number for reading; absent before the details are there. */
  readonly shownPhone?: (typed: string) => string;
  readonly messages: CustomerCardMessages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly readonly: boolean;
}
