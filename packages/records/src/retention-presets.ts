import type { RetentionRules } from './retention.js';

/**
 * What holds until a shop decides. Only drafts go by themselves: nobody sent them, so nobody wanted
 * them kept. How long the rest is needed, books and warranties tell, and we cannot know them.
 */
export const defaultRetention: RetentionRules = { draftDays: 30 };

/** What shops with no reason to keep more usually choose. */
export const carefulRetention: RetentionRules = {
  feedbackWordsMonths: 24,
  visitWordsMonths: 36,
  notesMonths: 36,
  inactiveCustomerMonths: 60,
  inactiveCustomerFacts: 'anonymise',
  draftDays: 30,
};
