import { storeErrorMessages } from '../../shared/store-error-messages.js';
import type { StoreErrorMessages } from '../../shared/store-error-messages.js';

/** Texts of an open visit. */
export interface VisitDetailsMessages {
  readonly errors: StoreErrorMessages;
  readonly originalWords: string;
  readonly wordsStay: string;
  readonly showAll: string;
  readonly showLess: string;
  readonly lines: string;
  readonly article: string;
  readonly quantity: string;
  readonly price: string;
  readonly when: string;
  readonly channel: string;
  readonly duration: string;
  readonly minutes: (count: number, formatted: string) => string;
  readonly recordedLater: (when: string) => string;
  readonly corrections: string;
  readonly by: (name: string) => string;
  readonly addCorrection: string;
  readonly correctionLabel: string;
  readonly correctionHint: string;
  readonly saveCorrection: string;
  readonly cancel: string;
  readonly correctionSaved: string;
  readonly correctionEmpty: string;
  readonly tooLong: (longest: string) => string;
}

export const visitDetailsMessages: VisitDetailsMessages = {
  errors: storeErrorMessages,
  originalWords: 'Original words',
  wordsStay: 'They stay as they were said. Add a correction if something is wrong.',
  showAll: 'Show all',
  showLess: 'Show less',
  lines: 'Bought',
  article: 'Article',
  quantity: 'Quantity',
  price: 'Price',
  when: 'When',
  channel: 'Channel',
  duration: 'Duration',
  minutes: (count, formatted) => (count === 1 ? '1 minute' : `${formatted} minutes`),
  recordedLater: (when) => `recorded ${when}`,
  corrections: 'Corrections',
  by: (name) => `by ${name}`,
  addCorrection: 'Add a correction',
  correctionLabel: 'Correction',
  correctionHint:
    'Added to the visit; the original words stay. Enter saves, Shift+Enter starts a line.',
  saveCorrection: 'Save correction',
  cancel: 'Cancel',
  correctionSaved: 'Correction added.',
  correctionEmpty: 'Write what was wrong first.',
  tooLong: (longest) => `Too long: at most ${longest} characters.`,
};
