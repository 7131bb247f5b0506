import type { CollectionName, Collections } from '@patronkit/records/collections.js';

/** What every record has, whatever it is of. */
export type KeptField = 'id' | 'shop' | 'createdAt' | 'updatedAt' | 'stamps';

/** Texts that say what a plugin may do. */
export interface PermissionMessages {
  readonly read: (fields: string, records: string) => string;
  readonly write: (fields: string, records: string) => string;
  readonly network: (origin: string) => string;
  readonly together: string;
  readonly collections: Readonly<Record<CollectionName, string>>;
  readonly kept: Readonly<Record<KeptField, string>>;
  readonly fields: {
    readonly [Name in CollectionName]: {
      readonly [Field in Exclude<keyof Required<Collections[Name]>, KeptField>]: string;
    };
  };
}

export const permissionMessages: PermissionMessages = {
  read: (fields, records) => `Read ${fields} of ${records}`,
  write: (fields, records) => `Change ${fields} of ${records}`,
  network: (origin) => `Talk to ${origin}`,
  together: 'Read personal data and use the network all the same',
  collections: {
    customers: 'customers',
    contacts: 'linked contacts',
    visits: 'visits',
    corrections: 'corrections',
    notes: 'notes',
    feedback: 'feedback',
    ledger: 'points entries',
    consents: 'consents',
    consentWordings: 'consent wordings',
    staff: 'staff',
    settings: 'the shop’s settings',
    summaries: 'customer figures',
  },
  kept: {
    id: 'internal numbers',
    shop: 'the shop',
    createdAt: 'times of creation',
    updatedAt: 'times of the last change',
    stamps: 'times and browsers of every change',
  },
  fields: {
    customers: {
      name: 'names',
      kind: 'the kind (person or organisation)',
      memberNumber: 'member numbers',
      memberSince: 'the start of membership',
      contactWays: 'phone numbers, e-mail addresses, messaging accounts and postal addresses',
      employer: 'employers',
      birthday: 'birthdays',
      language: 'languages',
      region: 'regions',
      stage: 'the stage (prospect, attract, keep, loyal, lost)',
      relation: 'the type of relation',
      owner: 'who looks after them',
      source: 'where they came from',
      referredBy: 'who referred them',
      buyingHabits: 'buying habits',
      taste: 'tastes',
      character: 'remarks on character',
      scores: 'scores for the grade, with who gave them and when',
    },
    contacts: {
      customer: 'the customer',
      name: 'names',
      role: 'roles',
      contactWays: 'phone numbers, e-mail addresses, messaging accounts and postal addresses',
    },
    visits: {
      customer: 'the customer',
      at: 'times',
      kind: 'kinds',
      channel: 'ways (in person, phone …)',
      staff: 'the staff present',
      words: 'what was said',
      amount: 'amounts paid',
      lines: 'what was bought (article, quantity, price)',
      articles: 'the number of articles',
      durationMinutes: 'lengths',
    },
    corrections: {
      visit: 'the visit',
      customer: 'the customer',
      at: 'times',
      staff: 'who wrote them',
      words: 'words',
    },
    notes: { customer: 'the customer', at: 'times', staff: 'who wrote them', words: 'words' },
    feedback: {
      at: 'times',
      measure: 'what was asked',
      score: 'scores',
      comment: 'comments',
      customer: 'the customer',
      visit: 'the visit',
      channel: 'ways it came',
      contact: 'phone numbers or addresses left for an answer',
      contactName: 'names left for an answer',
      answerDueAt: 'when an answer is due',
    },
    ledger: {
      customer: 'the customer',
      at: 'times',
      kind: 'kinds',
      points: 'numbers of points',
      usableAt: 'when points can be used',
      expiresAt: 'when points expire',
      visit: 'the visit',
      reason: 'reasons',
    },
    consents: {
      customer: 'the customer',
      at: 'times',
      purpose: 'purposes',
      given: 'decisions',
      wording: 'which wording was shown',
      channel: 'ways they came',
      staff: 'who took them down',
    },
    consentWordings: { texts: 'texts' },
    staff: { name: 'names', role: 'roles', active: 'who is still there' },
    settings: {
      name: 'name',
      currency: 'currency',
      timeZone: 'time zone',
      points: 'rules of points',
      tiers: 'tiers, their thresholds and benefits',
      grade: 'how the grade is worked out (factors, weights, bands)',
      answerWithinHours: 'time to answer feedback',
      consentWording: 'which consent wording is in force',
      consentAskedFirst: 'which purposes need a consent first',
      retention: 'how long data are kept',
      permissions: 'permissions of roles',
    },
    summaries: {
      visits: 'numbers of visits',
      purchases: 'numbers of purchases',
      spend: 'money spent',
      firstVisitAt: 'times of the first visit',
      lastVisitAt: 'times of the last visit',
      lastPurchaseAt: 'times of the last purchase',
      tier: 'tiers',
      tierSince: 'since when tiers hold',
      tierReviewAt: 'when tiers are reviewed',
    },
  },
};
