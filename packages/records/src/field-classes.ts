import type { CollectionName, Collections } from './collections.js';
import { personalClasses } from './field-class.js';
import type { FieldClass } from './field-class.js';

const kept = {
  id: 'technical',
  shop: 'technical',
  createdAt: 'technical',
  updatedAt: 'technical',
  stamps: 'technical',
} as const;

/** The class of every field of every collection: the only place that says what is personal. */
export const fieldClasses: {
  readonly [Name in CollectionName]: {
    readonly [Field in keyof Required<Collections[Name]>]: FieldClass;
  };
} = {
  customers: {
    ...kept,
    name: 'identity',
    kind: 'business',
    memberNumber: 'identity',
    memberSince: 'business',
    contactWays: 'contact',
    employer: 'identity',
    birthday: 'identity',
    language: 'profile',
    region: 'profile',
    stage: 'business',
    relation: 'business',
    owner: 'technical',
    source: 'business',
    referredBy: 'technical',
    buyingHabits: 'profile',
    taste: 'profile',
    character: 'profile',
    scores: 'profile',
  },
  contacts: {
    ...kept,
    customer: 'technical',
    name: 'identity',
    role: 'profile',
    contactWays: 'contact',
  },
  visits: {
    ...kept,
    customer: 'technical',
    at: 'business',
    kind: 'business',
    channel: 'business',
    staff: 'technical',
    words: 'profile',
    amount: 'business',
    lines: 'business',
    articles: 'business',
    durationMinutes: 'business',
  },
  corrections: {
    ...kept,
    visit: 'technical',
    customer: 'technical',
    at: 'business',
    staff: 'technical',
    words: 'profile',
  },
  notes: {
    ...kept,
    customer: 'technical',
    at: 'business',
    staff: 'technical',
    words: 'profile',
  },
  feedback: {
    ...kept,
    at: 'business',
    measure: 'business',
    score: 'business',
    comment: 'profile',
    customer: 'technical',
    visit: 'technical',
    channel: 'business',
    contact: 'contact',
    contactName: 'identity',
    answerDueAt: 'business',
  },
  ledger: {
    ...kept,
    customer: 'technical',
    at: 'business',
    kind: 'business',
    points: 'business',
    usableAt: 'business',
    expiresAt: 'business',
    visit: 'technical',
    reason: 'profile',
  },
  consents: {
    ...kept,
    customer: 'technical',
    at: 'business',
    purpose: 'business',
    given: 'business',
    wording: 'business',
    channel: 'business',
    staff: 'technical',
  },
  consentWordings: { ...kept, texts: 'business' },
  staff: { ...kept, name: 'identity', role: 'business', active: 'business' },
  settings: {
    ...kept,
    name: 'business',
    currency: 'business',
    timeZone: 'business',
    points: 'business',
    tiers: 'business',
    grade: 'business',
    answerWithinHours: 'business',
    consentWording: 'business',
    consentAskedFirst: 'business',
    retention: 'business',
    permissions: 'business',
  },
  summaries: {
    ...kept,
    visits: 'business',
    purchases: 'business',
    spend: 'business',
    firstVisitAt: 'business',
    lastVisitAt: 'business',
    lastPurchaseAt: 'business',
    tier: 'business',
    tierSince: 'business',
    tierReviewAt: 'business',
  },
};

/** The class of a field. What nobody has classified, such as a plugin's, counts as personal. */
export function fieldClassOf(collection: string, field: string): FieldClass {
  const ofCollection = Object.hasOwn(fieldClasses, collection)
    ? (fieldClasses[collection as CollectionName] as Readonly<Record<string, FieldClass>>)
    : kept;
  return Object.hasOwn(ofCollection, field)
    ? (ofCollection as Readonly<Record<string, FieldClass>>)[field]!
    : 'profile';
}

/** Whether a field tells of a person. */
export const isPersonal = (collection: string, field: string): boolean =>
  (personalClasses as readonly FieldClass[]).includes(fieldClassOf(collection, field));

/**
 * Personal fields that a record cannot do without: where they are out of reach, so is the record.
 * Held to the schemas by a test.
 */
export const requiredPersonalFields: {
  readonly [Name in CollectionName]?: readonly (keyof Collections[Name])[];
} = {
  customers: ['name', 'contactWays'],
  contacts: ['name', 'contactWays'],
  corrections: ['words'],
  notes: ['words'],
  staff: ['name'],
};
