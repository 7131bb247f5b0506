import type { SearchHit } from '@patronkit/store/search-hit.js';
import { storeErrorMessages } from '../shared/store-error-messages.js';
import type { StoreErrorMessages } from '../shared/store-error-messages.js';

/** Texts of `<patron-customer-search>`. */
export interface CustomerSearchMessages {
  readonly label: string;
  readonly placeholder: string;
  readonly clear: string;
  readonly results: string;
  readonly fields: Readonly<Record<SearchHit['field'], string>>;
  readonly hits: (count: number, more: boolean) => string;
  readonly noHits: (words: string) => string;
  readonly noHitsHint: string;
  readonly moreHits: string;
  readonly failed: string;
  readonly errors: StoreErrorMessages;
}

export const customerSearchMessages: CustomerSearchMessages = {
  label: 'Find a customer',
  placeholder: 'Name, phone, e-mail or member number',
  clear: 'Clear',
  results: 'Customers',
  fields: {
    name: 'Name',
    phone: 'Phone',
    email: 'E-mail',
    id: 'Customer number',
    memberNumber: 'Member number',
  },
  hits: (count, more) =>
    more
      ? `More than ${count} customers. Type on to narrow them down.`
      : count === 1
        ? '1 customer'
        : `${count} customers`,
  noHits: (words) => `No customer matches “${words}”`,
  noHitsHint: 'Try part of the name, or the last digits of the phone number.',
  moreHits: 'More customers match. Type on to narrow them down.',
  failed: 'The customers could not be searched',
  errors: storeErrorMessages,
};
