import type { Channel } from '@patronkit/records/channel.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import { storeErrorMessages } from '../shared/store-error-messages.js';
import type { StoreErrorMessages } from '../shared/store-error-messages.js';
import type { RecordingProblem } from './visit-recording.js';

export interface VisitRecorderMessages {
  readonly errors: StoreErrorMessages;
  readonly channels: Readonly<Record<Channel, string>>;
  /** What the field for the words asks, by kind. */
  readonly words: Readonly<Record<VisitKind, string>>;
  readonly wordsHint: string;
  readonly customer: string;
  readonly changeCustomer: string;
  readonly amount: (currency: string) => string;
  readonly channel: string;
  readonly when: string;
  readonly now: string;
  readonly changeTime: string;
  readonly save: string;
  readonly saving: string;
  readonly cancel: string;
  /** A visit was saved; `name` is the customer's. */
  readonly recorded: (name: string) => string;
  readonly notAnAmount: (example: string) => string;
  readonly problems: Readonly<Record<Exclude<RecordingProblem, 'not-a-number'>, string>>;
}

export const visitRecorderMessages: VisitRecorderMessages = {
  errors: storeErrorMessages,
  channels: {
    phone: 'Phone',
    messaging: 'Messaging',
    email: 'E-mail',
    'in-person': 'In person',
    web: 'Web',
  },
  words: {
    purchase: 'Words said along the way',
    visit: 'What was said',
    call: 'What was said',
    message: 'What was written',
    inquiry: 'What was asked',
    'return-visit': 'What the customer said',
    event: 'What happened',
  },
  wordsHint: 'Kept word for word. Enter saves, Shift+Enter starts a line.',
  customer: 'Customer',
  changeCustomer: 'Change',
  amount: (currency) => `Amount in ${currency}`,
  channel: 'Channel',
  when: 'When',
  now: 'Now',
  changeTime: 'Change time',
  save: 'Save',
  saving: 'Saving',
  cancel: 'Cancel',
  recorded: (name) => `Recorded for ${name}.`,
  notAnAmount: (example) => `This is no amount. Write it like ${example}.`,
  problems: {
    'no-customer': 'Choose the customer first.',
    empty: 'Enter the amount.',
    negative: 'An amount paid cannot be negative.',
    'too-precise': 'Too many digits after the decimal point.',
    'too-large': 'This amount is too large.',
    'no-time': 'Enter day and time.',
    future: 'A visit cannot be in the future.',
    'too-long': 'Too long: at most 10,000 characters.',
  },
};
