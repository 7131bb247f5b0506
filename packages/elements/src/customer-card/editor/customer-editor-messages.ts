import type { ContactWay } from '@patronkit/records/contact-way.js';
import type { Customer } from '@patronkit/records/customer.js';

/** Texts of the card's editors, beyond those the card has already. */
export interface CustomerEditorMessages {
  readonly save: string;
  readonly cancel: string;
  readonly saveHint: string;
  readonly name: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<Customer['kind'], string>>;
  readonly memberNumber: string;
  readonly notGiven: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly yearHint: string;
  readonly contactWay: (position: number) => string;
  readonly contactWayKind: string;
  readonly contactWayValues: Readonly<Record<ContactWay['kind'], string>>;
  readonly contactWayLabel: string;
  readonly prefer: string;
  readonly remove: (what: string) => string;
  readonly add: string;
  readonly scoreHint: string;
  /** The record changed elsewhere while it was edited here. */
  readonly changedMeanwhile: (fields: string) => string;
  /** What to enter, by the path of the field; `*` stands for any position in a list. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly wrongContactWay: Readonly<Record<ContactWay['kind'], string>>;
  /** What to enter in any other field. */
  readonly wrongOther: string;
  /** A phone number unlike those of its country; it is kept all the same. */
  readonly doubtfulPhone: string;
}

export const customerEditorMessages: CustomerEditorMessages = {
  save: 'Save',
  cancel: 'Cancel',
  saveHint: 'Ctrl + Enter saves, Escape cancels',
  name: 'Name',
  kind: 'Kind',
  kinds: { person: 'Person', organisation: 'Organisation' },
  memberNumber: 'Member number',
  notGiven: '–',
  year: 'Year',
  month: 'Month',
  day: 'Day',
  yearHint: 'The year may stay empty.',
  contactWay: (position) => `Contact way ${position}`,
  contactWayKind: 'Kind',
  contactWayValues: {
    phone: 'Number',
    email: 'Address',
    messaging: 'Name or number',
    address: 'Address',
  },
  contactWayLabel: 'Label, such as work',
  prefer: 'Preferred',
  remove: (what) => `Remove ${what}`,
  add: 'Add a contact way',
  scoreHint: 'Scores from 0 to 100. What you change is noted as scored by you, now.',
  changedMeanwhile: (fields) =>
    `Changed elsewhere while you were editing: ${fields}. Save again to keep yours, or cancel to see theirs.`,
  wrong: {
    name: 'Enter a name of at most 200 characters.',
    memberNumber: 'Enter at most 40 characters.',
    birthday: 'Enter a day that exists, such as 21 May.',
    employer: 'Enter at most 200 characters.',
    region: 'Enter at most 200 characters.',
    source: 'Enter at most 200 characters.',
    contactWays: 'Keep at most 20 contact ways.',
    'contactWays.*.label': 'Enter at most 200 characters.',
    buyingHabits: 'Enter at most 2,000 characters.',
    taste: 'Enter at most 2,000 characters.',
    character: 'Enter at most 2,000 characters.',
    'scores.*.value': 'Enter a number from 0 to 100.',
  },
  wrongContactWay: {
    phone: 'Enter a number with at least three digits, or remove this line.',
    email: 'Enter an address such as name@example.com, or remove this line.',
    messaging: 'Enter a name or number, or remove this line.',
    address: 'Enter an address, or remove this line.',
  },
  wrongOther: 'This cannot be saved. Check it.',
  doubtfulPhone: 'This number looks unusual. It is saved as you typed it.',
};
