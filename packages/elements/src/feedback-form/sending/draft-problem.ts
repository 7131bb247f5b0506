import { longestText } from '@patronkit/records/longest-text.js';
import type { FeedbackDraft } from '../feedback-draft.js';
import type { FeedbackProblem } from '../feedback-problem.js';
import type { FeedbackSendingMessages } from './feedback-sending-messages.js';

/** The first problem below the scale, in reading order. */
export function draftProblem(
  draft: FeedbackDraft,
  text: FeedbackSendingMessages,
): FeedbackProblem | undefined {
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
