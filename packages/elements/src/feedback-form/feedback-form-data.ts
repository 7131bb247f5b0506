import type { FeedbackDraft } from './feedback-draft.js';

/** What the page's form carries; nothing while the element has no name. Empty fields are left out. */
export function feedbackFormData(name: string, score: string, draft: FeedbackDraft): FormData {
  const data = new FormData();
  const add = (suffix: string, value: string): void => {
    if (name && value) data.append(name + suffix, value);
  };
  add('', score);
  add('-comment', draft.comment);
  if (draft.wantsAnswer) {
    add('-contact', draft.contactValue);
    add('-contact-name', draft.contactName);
  }
  return data;
}
