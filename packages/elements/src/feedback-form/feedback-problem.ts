import { longestText } from '@patronkit/records/longest-text.js';
import type { FeedbackDraft } from './feedback-draft.js';
import type { FeedbackFormMessages } from './feedback-form-messages.js';

/** What keeps a feedback from being sent: which browser flag it is, in words, and at which field. */
export interface FeedbackProblem {
  readonly flag: 'valueMissing' | 'tooLong';
  readonly message: string;
  /** Selector of the field within the element. */
  readonly field: string;
}

/**
 * The first problem of a draft in reading order.
 * @param scoreRequired `false` inside a host form whose author does not require an answer
 */
export function feedbackProblem(
  draft: FeedbackDraft,
  score: number | undefined,
  scoreRequired: boolean,
  text: FeedbackFormMessages,
): FeedbackProblem | undefined {
  if (scoreRequired && score === undefined) {
    return { flag: 'valueMissing', message: text.scoreMissing, field: '.scale input' };
  }
  const tooMany = draft.comment.length - longestText;
  if (tooMany > 0) {
    const message = text.charactersTooMany(String(tooMany));
    return { flag: 'tooLong', message, field: '#comment' };
  }
  if (draft.wantsAnswer && !draft.contactValue.trim()) {
    return { flag: 'valueMissing', message: text.contactMissing, field: '#contact-value' };
  }
  return undefined;
}

/** Tells the page's form, at the field. */
export function reportProblem(
  internals: ElementInternals,
  root: ParentNode,
  problem: FeedbackProblem | undefined,
): void {
  const anchor = problem && root.querySelector<HTMLElement>(problem.field);
  if (anchor) internals.setValidity({ [problem.flag]: true }, problem.message, anchor);
  else internals.setValidity({});
}
