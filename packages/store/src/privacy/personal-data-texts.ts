import type { Channel } from '@patronkit/records/channel.js';
import type { ConsentPurpose } from '@patronkit/records/consent-purpose.js';

/** Texts of the page that a customer is handed, see `personal-data-page.ts`. */
export interface PersonalDataTexts {
  readonly title: (name: string) => string;
  readonly intro: (shop: string, when: string) => string;
  readonly identifier: string;
  readonly sections: {
    readonly who: string;
    readonly contacts: string;
    readonly figures: string;
    readonly consents: string;
    readonly visits: string;
    readonly notes: string;
    readonly feedback: string;
    readonly ledger: string;
    readonly elsewhere: string;
    readonly plugins: string;
  };
  readonly nothing: string;
  readonly when: string;
  readonly what: string;
  readonly way: string;
  readonly amount: string;
  readonly words: string;
  readonly staff: string;
  readonly points: string;
  readonly score: string;
  readonly purpose: string;
  readonly decision: string;
  readonly wording: string;
  readonly given: string;
  readonly withdrawn: string;
  readonly correction: (when: string, words: string) => string;
  readonly referral: string;
  readonly cameByReferral: string;
  readonly hasReferred: (people: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly separator: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly purposes: Readonly<Record<ConsentPurpose, string>>;
  /** Values of fixed lists, such as kinds and stages; others are shown as they are. */
  readonly values: Readonly<Record<string, string>>;
}

export const personalDataTexts: PersonalDataTexts = {
  title: (name) => `What we hold on ${name}`,
  intro: (shop, when) =>
    `${shop} made this copy on ${when}. It holds everything our records say about you. You may ask us to correct it, to use it no longer for a purpose you allowed, or to erase it.`,
  identifier: 'Your number with us',
  sections: {
    who: 'Who you are',
    contacts: 'People linked to you',
    figures: 'Figures worked out from your visits',
    consents: 'What you have allowed',
    visits: 'Visits, purchases and talks',
    notes: 'Notes our staff took',
    feedback: 'What you told us',
    ledger: 'Points',
    elsewhere: 'Begun and not yet sent',
    plugins: 'Held by additional programs',
  },
  nothing: 'Nothing.',
  when: 'When',
  what: 'What',
  way: 'How',
  amount: 'Amount',
  words: 'Words',
  staff: 'Staff',
  points: 'Points',
  score: 'Score',
  purpose: 'Purpose',
  decision: 'Decision',
  wording: 'The words you saw',
  given: 'Given',
  withdrawn: 'Withdrawn',
  correction: (when, words) => `Corrected ${when}: ${words}`,
  referral: 'Referrals',
  cameByReferral: 'Another customer told you about us.',
  hasReferred: (people) => `You told others about us: ${people}.`,
  yes: 'yes',
  no: 'no',
  separator: ', ',
  fields: {
    name: 'Name',
    kind: 'Kind',
    memberNumber: 'Member number',
    memberSince: 'Member since',
    contactWays: 'Ways to reach you',
    employer: 'Employer',
    birthday: 'Birthday',
    language: 'Language',
    region: 'Region',
    stage: 'Stage',
    relation: 'Relation',
    owner: 'Looked after by',
    source: 'How you found us',
    buyingHabits: 'Buying habits',
    taste: 'Taste',
    character: 'Character',
    scores: 'Scores for your grade',
    role: 'Role',
    visits: 'Visits',
    purchases: 'Purchases',
    spend: 'Spend',
    firstVisitAt: 'First visit',
    lastVisitAt: 'Last visit',
    lastPurchaseAt: 'Last purchase',
    tier: 'Tier',
    tierSince: 'Tier since',
    tierReviewAt: 'Tier reviewed on',
    createdAt: 'Written down',
    updatedAt: 'Last changed',
    articles: 'Articles',
    durationMinutes: 'Minutes',
    lines: 'Bought',
    contact: 'Reach me at',
    contactName: 'Name given',
    answerDueAt: 'Answer promised by',
    reason: 'Reason',
    usableAt: 'Usable from',
    expiresAt: 'Ends',
  },
  channels: {
    phone: 'by phone',
    messaging: 'by message',
    email: 'by e-mail',
    'in-person': 'in person',
    web: 'on the web',
  },
  purposes: {
    service: 'Contact about purchases and service',
    'marketing-phone': 'Offers by phone',
    'marketing-messaging': 'Offers by message',
    'marketing-email': 'Offers by e-mail',
    profiling: 'Recommendations and grade',
    location: 'Location of visits',
    photo: 'Photos',
    'payout-account': 'Account for payments to you',
  },
  values: {
    person: 'a person',
    organisation: 'an organisation',
    prospect: 'not yet a customer',
    attract: 'to be won',
    keep: 'to be kept',
    loyal: 'loyal',
    lost: 'lost',
    purchase: 'Purchase',
    visit: 'Visit',
    call: 'Call',
    message: 'Message',
    inquiry: 'Question',
    'return-visit': 'Return visit',
    event: 'Event',
    earned: 'Earned',
    redeemed: 'Redeemed',
    adjusted: 'Adjusted',
    csat: 'Satisfaction, 1 to 5',
    nps: 'Would recommend, 0 to 10',
    ces: 'Ease, 1 to 7',
  },
};
