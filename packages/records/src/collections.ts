import type { Consent } from './consent.js';
import type { ConsentWording } from './consent-wording.js';
import type { Contact } from './contact.js';
import type { Correction } from './correction.js';
import type { Customer } from './customer.js';
import type { CustomerSummary } from './customer-summary.js';
import type { Feedback } from './feedback.js';
import type { LedgerEntry } from './ledger-entry.js';
import type { Note } from './note.js';
import type { ShopSettings } from './shop-settings.js';
import type { Staff } from './staff.js';
import type { Visit } from './visit.js';

/** Every collection of the core and the record it holds. Plugins add theirs by declaration merging. */
export interface Collections {
  customers: Customer;
  contacts: Contact;
  visits: Visit;
  corrections: Correction;
  notes: Note;
  feedback: Feedback;
  ledger: LedgerEntry;
  consents: Consent;
  consentWordings: ConsentWording;
  staff: Staff;
  settings: ShopSettings;
  summaries: CustomerSummary;
}
export type CollectionName = keyof Collections;

/**
 * What the store must know of a collection.
 *
 * - `kind`: `mutable` records can be patched and removed; `append-only` ones are facts that stay as
 *   written; `derived` ones are kept by the store alone.
 * - `indexes`: the fields of each index, in order. `id` is appended to each by the store, so that
 *   the order is total.
 * - `fieldGroups`: fields merged together when two tills changed the same record. A field in no
 *   group is a group of its own.
 */
export interface CollectionDefinition {
  readonly kind: 'mutable' | 'append-only' | 'derived';
  readonly indexes: readonly (readonly string[])[];
  /** The one of its indexes in whose order the rows themselves are kept, so that it costs nothing. */
  readonly clusteredBy?: readonly string[];
  readonly fieldGroups?: Readonly<Record<string, readonly string[]>>;
}

export const collections: { readonly [Name in CollectionName]: CollectionDefinition } = {
  customers: {
    kind: 'mutable',
    indexes: [
      ['updatedAt'],
      ['name'],
      ['owner', 'updatedAt'],
      ['stage', 'updatedAt'],
      ['referredBy'],
    ],
    fieldGroups: {
      identity: ['name', 'kind', 'birthday', 'employer'],
      membership: ['memberNumber', 'memberSince'],
    },
  },
  contacts: { kind: 'mutable', indexes: [['customer', 'name']] },
  visits: {
    kind: 'append-only',
    indexes: [['at'], ['customer', 'at'], ['kind', 'at'], ['staff', 'at']],
    // Most questions are for the last visits of one customer.
    clusteredBy: ['customer', 'at'],
  },
  corrections: { kind: 'append-only', indexes: [['at'], ['visit', 'at'], ['customer', 'at']] },
  notes: { kind: 'append-only', indexes: [['customer', 'at']] },
  feedback: {
    kind: 'append-only',
    indexes: [['at'], ['customer', 'at'], ['measure', 'at'], ['visit']],
  },
  ledger: { kind: 'append-only', indexes: [['customer', 'at']] },
  consents: { kind: 'append-only', indexes: [['customer', 'at']] },
  consentWordings: { kind: 'append-only', indexes: [] },
  staff: { kind: 'mutable', indexes: [['name']] },
  settings: { kind: 'mutable', indexes: [] },
  summaries: {
    kind: 'derived',
    indexes: [['spend'], ['lastVisitAt'], ['visits'], ['tier', 'spend'], ['tierReviewAt']],
  },
};

export const collectionNames = Object.keys(collections) as CollectionName[];
