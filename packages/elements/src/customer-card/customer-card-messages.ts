import type { Channel } from '@patronkit/records/channel.js';
import type { ContactWay } from '@patronkit/records/contact-way.js';
import type { VisitKind } from '@patronkit/records/visit.js';

/** Texts of the first sight of `<patron-customer-card>`. Its details and editors bring their own. */
export interface CustomerCardMessages {
  readonly loading: string;
  readonly failed: string;
  readonly locked: string;
  readonly lockedHint: string;
  readonly notAllowed: string;
  readonly notAllowedHint: string;
  readonly hiddenForRole: string;
  readonly noCustomer: string;
  readonly noCustomerHint: string;
  readonly unknown: string;
  readonly unknownHint: (id: string) => string;
  readonly offline: string;
  readonly organisation: string;
  readonly member: (number: string) => string;
  readonly memberSince: (day: string) => string;
  readonly keyFigures: string;
  readonly spend: string;
  readonly visitCount: string;
  readonly purchases: (count: number, formatted: string) => string;
  readonly lastVisit: string;
  readonly never: string;
  readonly grade: string;
  readonly notGraded: string;
  readonly contactWays: string;
  readonly contactWayKinds: Readonly<Record<ContactWay['kind'], string>>;
  readonly preferred: string;
  readonly noContactWays: string;
  readonly notes: string;
  readonly notePlaceholder: string;
  readonly noteHint: string;
  readonly saveNote: string;
  readonly noNotes: string;
  readonly olderNotes: string;
  readonly lastVisits: string;
  readonly noVisits: string;
  /** Between the articles of a purchase. */
  readonly separator: string;
  readonly visitKinds: Readonly<Record<VisitKind, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly showAll: string;
  readonly showLess: string;
  readonly detailsFailed: string;
  readonly retry: string;
}

export const customerCardMessages: CustomerCardMessages = {
  loading: 'Loading the customer',
  failed: 'The customer could not be loaded',
  locked: 'Locked',
  lockedHint: 'Personal data is locked. Unlock it to see who this is.',
  notAllowed: 'Not for your role',
  notAllowedHint: 'Your role may not see this customer.',
  hiddenForRole: 'hidden for your role',
  noCustomer: 'Who is it?',
  noCustomerHint: 'Find a customer by name, phone or member number, or scan a member card.',
  unknown: 'No such customer',
  unknownHint: (id) =>
    `Nobody in this customer base has the number “${id}”. The record may have been erased, or not have reached this device yet.`,
  offline: 'Offline. What you save is kept on this device.',
  organisation: 'Organisation',
  member: (number) => `No. ${number}`,
  memberSince: (day) => `Member since ${day}`,
  keyFigures: 'Key figures',
  spend: 'Spend',
  visitCount: 'Visits',
  purchases: (count, formatted) => (count === 1 ? '1 purchase' : `${formatted} purchases`),
  lastVisit: 'Last visit',
  never: 'Not yet',
  grade: 'Grade',
  notGraded: 'Not graded',
  contactWays: 'Contact',
  contactWayKinds: { phone: 'Phone', email: 'E-mail', messaging: 'Messaging', address: 'Address' },
  preferred: 'Preferred',
  noContactWays: 'No way to reach this customer yet.',
  notes: 'Notes',
  notePlaceholder: 'What did you learn just now?',
  noteHint: 'Enter saves, Shift + Enter starts a line',
  saveNote: 'Save note',
  noNotes: 'No notes yet.',
  olderNotes: 'Show older notes',
  lastVisits: 'Last visits',
  noVisits: 'No visits yet.',
  separator: ', ',
  visitKinds: {
    purchase: 'Purchase',
    visit: 'Visit',
    call: 'Call',
    message: 'Message',
    inquiry: 'Inquiry',
    'return-visit': 'Return visit',
    event: 'Event',
  },
  channels: {
    phone: 'by phone',
    messaging: 'by message',
    email: 'by e-mail',
    'in-person': 'in person',
    web: 'on the web',
  },
  showAll: 'Show all',
  showLess: 'Show less',
  detailsFailed: 'A part of this card could not be loaded. Check the connection.',
  retry: 'Try again',
};
