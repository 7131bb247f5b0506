import type { Channel } from '@patronkit/records/channel.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import type { Period } from './visit-filters.js';

export interface VisitLogMessages {
  readonly title: string;
  readonly count: (count: number, formatted: string) => string;
  readonly kinds: Readonly<Record<VisitKind, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly periods: Readonly<Record<Period, string>>;
  readonly filters: string;
  readonly kind: string;
  readonly allKinds: string;
  readonly staff: string;
  readonly allStaff: string;
  readonly period: string;
  readonly loading: string;
  readonly failed: string;
  readonly locked: string;
  readonly notAllowed: string;
  readonly notAllowedHint: string;
  readonly wordsHidden: string;
  readonly notLoaded: string;
  readonly noVisits: string;
  readonly noVisitsHint: string;
  readonly noVisitsReadonly: string;
  readonly unknownCustomer: string;
  readonly unknownCustomerHint: string;
  readonly record: string;
  readonly recorded: (kind: string) => string;
  readonly recordedOnDevice: string;
  readonly articles: (count: number, formatted: string) => string;
  readonly moreLines: (count: string) => string;
  readonly noWords: string;
}

export const visitLogMessages: VisitLogMessages = {
  title: 'Visits',
  count: (count, formatted) => (count === 1 ? '1 visit' : `${formatted} visits`),
  kinds: {
    purchase: 'Purchase',
    visit: 'Visit',
    call: 'Call',
    message: 'Message',
    inquiry: 'Inquiry',
    'return-visit': 'Return visit',
    event: 'Event',
  },
  channels: {
    phone: 'Phone',
    messaging: 'Messaging',
    email: 'E-mail',
    'in-person': 'In person',
    web: 'Web',
  },
  periods: {
    all: 'Any time',
    today: 'Today',
    '7-days': 'Last 7 days',
    '30-days': 'Last 30 days',
    year: 'Last 12 months',
    custom: 'Custom',
  },
  filters: 'Filter visits',
  kind: 'Kind',
  allKinds: 'All kinds',
  staff: 'Staff',
  allStaff: 'All staff',
  period: 'Period',
  loading: 'Loading visits',
  failed: 'The visits cannot be shown',
  locked: 'Names and words are locked. Unlock personal data to see them.',
  notAllowed: 'Not for your role',
  notAllowedHint: 'Your role may not see visits.',
  wordsHidden: 'Words are hidden',
  notLoaded: 'This part could not be loaded. Check the connection, then try again.',
  noVisits: 'No visits yet',
  noVisitsHint: 'Record the first one above: a purchase, a call, a word at the counter.',
  noVisitsReadonly: 'They appear here as soon as one is recorded.',
  unknownCustomer: 'This customer is not in the customer base',
  unknownCustomerHint: 'Check the customer’s id.',
  record: 'Record',
  recorded: (kind) => `${kind} recorded.`,
  recordedOnDevice: 'Saved on this device while offline.',
  articles: (count, formatted) => (count === 1 ? '1 article' : `${formatted} articles`),
  moreLines: (count) => `+ ${count} more`,
  noWords: 'No words noted',
};
