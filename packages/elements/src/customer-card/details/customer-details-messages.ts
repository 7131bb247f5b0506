import type { ConsentPurpose } from '@patronkit/records/consent.js';
import type { ProfileField } from '@patronkit/records/completeness.js';
import type { Customer, Stage } from '@patronkit/records/customer.js';
import type { Score } from '@patronkit/records/score.js';
import { storeErrorMessages } from '../../shared/store-error-messages.js';
import type { StoreErrorMessages } from '../../shared/store-error-messages.js';

/** Texts of what the card shows beyond its first sight. */
export interface CustomerDetailsMessages {
  readonly edit: (section: string) => string;
  readonly editShort: string;
  readonly saved: string;
  readonly noteSaved: string;
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
  readonly mayNotGrade: string;
  readonly incompleteGrade: string;
  readonly overTime: string;
  readonly mayNotDraw: string;
  readonly figuresFailed: string;
  readonly nothingScored: (factors: string) => string;
  readonly band: (band: string, from: string) => string;
  readonly consent: string;
  readonly purposes: Readonly<Record<ConsentPurpose, string>>;
  readonly given: (day: string) => string;
  readonly withdrawn: (day: string) => string;
  readonly neverAsked: string;
  /** Where nothing has to be asked first. */
  readonly untilWithdrawn: string;
  readonly give: string;
  readonly withdraw: string;
  readonly giveFor: (purpose: string) => string;
  readonly withdrawFor: (purpose: string) => string;
  readonly wording: (version: string) => string;
  readonly errors: StoreErrorMessages;
}

export const customerDetailsMessages: CustomerDetailsMessages = {
  edit: (section) => `Edit: ${section}`,
  editShort: 'Edit',
  saved: 'Saved',
  noteSaved: 'Note saved',
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
  overTime: 'Over time',
  mayNotDraw: 'Not drawn: the customer does not want that.',
  figuresFailed: 'The figures could not be loaded. Check the connection.',
  mayNotGrade: 'Not graded: the customer does not want that.',
  incompleteGrade: 'No grade until every factor has a score.',
  band: (band, from) => `${band} from ${from}`,
  consent: 'Consent',
  purposes: {
    service: 'Contact about purchases and service',
    'marketing-phone': 'Offers by phone',
    'marketing-messaging': 'Offers by message',
    'marketing-email': 'Offers by e-mail',
    profiling: 'Recommendations and grade',
    location: 'Location of visits',
    photo: 'Photos',
    'payout-account': 'Account for payments',
  },
  given: (day) => `Given ${day}`,
  withdrawn: (day) => `Withdrawn ${day}`,
  neverAsked: 'Not asked',
  untilWithdrawn: 'Not asked, holds until withdrawn',
  give: 'Record consent',
  withdraw: 'Withdraw',
  giveFor: (purpose) => `Record consent: ${purpose}`,
  withdrawFor: (purpose) => `Withdraw consent: ${purpose}`,
  wording: (version) => `Wording ${version}`,
  errors: storeErrorMessages,
};
