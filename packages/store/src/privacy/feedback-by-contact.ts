import type { Feedback } from '@patronkit/records/feedback.js';
import type { BackendTransaction } from '../backend.js';
import { eachStoredRow } from './each-stored-row.js';
import type { People } from './people.js';

/** Shows `visit` feedback that says how to reach one of these people, beside what is theirs anyway. */
export const eachFeedbackByContact = (
  transaction: BackendTransaction,
  people: People,
  visit: (told: Feedback) => void,
): Promise<void> =>
  eachStoredRow(transaction, 'feedback', (told: Feedback) => {
    if (told.contact && !people.ids.has(told.id) && people.isReachedBy(told.contact)) visit(told);
  });
