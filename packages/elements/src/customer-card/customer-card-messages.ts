import type { Channel } from '@patronkit/records/channel.js';
import type { ConsentPurpose } from '@patronkit/records/consent.js';
import type { ProfileField } from '@patronkit/records/completeness.js';
import type { ContactWay } from '@patronkit/records/contact-way.js';
import type { Customer, Stage } from '@patronkit/records/customer.js';
import type { Score } from '@patronkit/records/score.js';
import type { VisitKind } from '@patronkit/records/visit.js';
import { storeErrorMessages } from '../shared/store-error-messages.js';
import type { StoreErrorMessages } from '../shared/store-error-messages.js';

/** Texts of `<patron-customer-card>` while it shows a customer. Its editors bring their own. */
export interface CustomerCardMessages {
  readonly loading: string;
  readonly failed: string;
  readonly noCustomer: string;
  readonly noCustomerHint: string;
  readonly unknown: string;
  readonly unknownHint: (id: string) => string;
  readonly memoryOnly: string;
  readonly offline: string;
  readonly edit: (section: string) => string;
  readonly editShort: string;
  readonly editorFailed: string;
  readonly saved: string;
  readonly noteSaved: string;
  readonly organisation: string;
  readonly member: (number: string) => string;
  readonly memberSince: (day: string) => string;
  readonly keyFigures: string;
  readonly spend: string;
  readonly visitCount: string;
  readonly purchases: (count: number) => string;
  readonly lastVisit: string;
  readonly never: string;
  readonly grade: string;
  readonly notGraded: string;
  readonly contactWays: string;
  readonly contactWayKinds: Readonly<Record<ContactWay['kind'], string>>;
  readonly preferred: string;
  readonly noContactWays: string;
  readonly contacts: string;
  readonly stage: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly profile: string;
  readonly emptyProfile: string;
  readonly employer: string;
  readonly birthday: string;
  readonly language: string;
  readonly region: string;
  readonly relation: string;
  readonly relations: Readonly<Record<NonNullable<Customer['relation']>, string>>;
  readonly source: string;
  readonly referredBy: string;
  readonly owner: string;
  readonly learned: string;
  readonly emptyLearned: string;
  readonly buyingHabits: string;
  readonly taste: string;
  readonly character: string;
  readonly completeness: string;
  readonly complete: (percent: string) => string;
  readonly askNext: string;
  readonly stale: (since: string) => string;
  readonly profileFields: Readonly<Record<ProfileField, string>>;
  readonly addField: (field: string) => string;
  readonly nothingToAsk: string;
  readonly factor: string;
  readonly score: string;
  readonly weight: string;
  readonly part: string;
  readonly partHint: string;
  readonly total: string;
  readonly scoreSources: Readonly<Record<Score['source'], string>>;
  readonly notScored: string;
  readonly incompleteGrade: string;
  readonly nothingScored: (factors: string) => string;
  readonly band: (band: string, from: string) => string;
  readonly consent: string;
  readonly purposes: Readonly<Record<ConsentPurpose, string>>;
  readonly given: (day: string) => string;
  readonly withdrawn: (day: string) => string;
  readonly neverAsked: string;
  readonly give: string;
  readonly withdraw: string;
  readonly giveFor: (purpose: string) => string;
  readonly withdrawFor: (purpose: string) => string;
  readonly wording: (version: string) => string;
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
  readonly errors: StoreErrorMessages;
}

export const customerCardMessages: CustomerCardMessages = {
  loading: 'Loading the customer',
  failed: 'The customer could not be loaded',
  noCustomer: 'Who is it?',
  noCustomerHint: 'Find a customer by name, phone or member number, or scan a member card.',
  unknown: 'No such customer',
  unknownHint: (id) =>
    `Nobody in this customer base has the number “${id}”. The record may have been erased, or not have reached this device yet.`,
  memoryOnly: 'This browser keeps nothing here: what you save ends with the page.',
  offline: 'Offline. What you save is kept on this device.',
  edit: (section) => `Edit: ${section}`,
  editShort: 'Edit',
  editorFailed: 'The editor could not be loaded. Check the connection and try again.',
  saved: 'Saved',
  noteSaved: 'Note saved',
  organisation: 'Organisation',
  member: (number) => `No. ${number}`,
  memberSince: (day) => `Member since ${day}`,
  keyFigures: 'Key figures',
  spend: 'Spend',
  visitCount: 'Visits',
  purchases: (count) => (count === 1 ? '1 purchase' : `${count} purchases`),
  lastVisit: 'Last visit',
  never: 'Not yet',
  grade: 'Grade',
  notGraded: 'Not graded',
  contactWays: 'Contact',
  contactWayKinds: { phone: 'Phone', email: 'E-mail', messaging: 'Messaging', address: 'Address' },
  preferred: 'Preferred',
  noContactWays: 'No way to reach this customer yet.',
  contacts: 'Linked contacts',
  stage: 'Stage',
  stages: {
    prospect: 'Prospect',
    attract: 'Attract',
    keep: 'Keep',
    loyal: 'Loyal',
    lost: 'Lost',
  },
  profile: 'Profile',
  emptyProfile: 'Nothing known yet.',
  employer: 'Employer',
  birthday: 'Birthday',
  language: 'Language',
  region: 'Region',
  relation: 'Relation',
  relations: {
    B2C: 'Business to consumer',
    B2B: 'Business to business',
    C2C: 'Consumer to consumer',
    N2M: 'Many to many',
    M2C: 'Manufacturer to consumer',
    B2A: 'Business to administration',
    C2A: 'Consumer to administration',
  },
  source: 'Source',
  referredBy: 'Referred by',
  owner: 'Looked after by',
  learned: 'What we know',
  emptyLearned: 'Nothing written down yet about habits, taste or character.',
  buyingHabits: 'Buying habits',
  taste: 'Taste',
  character: 'Character',
  completeness: 'Profile completeness',
  complete: (percent) => `${percent} complete`,
  askNext: 'Ask next',
  stale: (since) => `Last changed ${since}. Look through it with the customer.`,
  profileFields: {
    phone: 'phone',
    email: 'e-mail',
    messaging: 'messaging',
    address: 'address',
    birthday: 'birthday',
    language: 'language',
    region: 'region',
    employer: 'employer',
    source: 'source',
    owner: 'who looks after them',
    buyingHabits: 'buying habits',
    taste: 'taste',
    character: 'character',
  },
  addField: (field) => `Add: ${field}`,
  nothingToAsk: 'Nothing left to ask. Well kept.',
  factor: 'Factor',
  score: 'Score',
  weight: 'Weight',
  part: 'Part',
  partHint: 'Part = score × weight. The parts add up to the grade.',
  total: 'Total',
  scoreSources: { person: 'Staff', branch: 'Branch', centre: 'Head office', system: 'System' },
  notScored: 'Not scored yet',
  nothingScored: (factors) => `Not graded yet. To be scored: ${factors}.`,
  incompleteGrade: 'No grade until every factor has a score.',
  band: (band, from) => `${band} from ${from}`,
  consent: 'Consent',
  purposes: {
    service: 'Contact about purchases and service',
    'marketing-phone': 'Offers by phone',
    'marketing-messaging': 'Offers by message',
    'marketing-email': 'Offers by e-mail',
    profiling: 'Personal recommendations',
    location: 'Location of visits',
    photo: 'Photos',
  },
  given: (day) => `Given ${day}`,
  withdrawn: (day) => `Withdrawn ${day}`,
  neverAsked: 'Not asked',
  give: 'Record consent',
  withdraw: 'Withdraw',
  giveFor: (purpose) => `Record consent: ${purpose}`,
  withdrawFor: (purpose) => `Withdraw consent: ${purpose}`,
  wording: (version) => `Wording ${version}`,
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
  errors: storeErrorMessages,
};
