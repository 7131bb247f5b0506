import type { Contact } from '@patronkit/records/contact.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { CardView } from '../card-view.js';
import type { CustomerDetailsMessages } from './customer-details-messages.js';

/** Everything a section of the details needs to draw itself; made anew for each render. */
export interface DetailsView extends CardView {
  readonly contacts: readonly Contact[];
  readonly referrer: Customer | undefined;
  readonly text: CustomerDetailsMessages;
}
