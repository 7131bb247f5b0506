import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { FeedbackDraft } from './feedback-draft.js';
import type { FeedbackFormMessages } from './feedback-form-messages.js';
import type { FeedbackProblem } from './feedback-problem.js';
import type { FeedbackTone } from './feedback-tone.js';
import type { FeedbackSendingMessages } from './sending/feedback-sending-messages.js';

/** What the form shows now: all that its parts need to draw themselves. */
export interface FeedbackView {
  readonly draft: FeedbackDraft;
  readonly measure: FeedbackMeasure;
  readonly score: number | undefined;
  readonly tone: FeedbackTone | undefined;
  readonly text: FeedbackFormMessages & Partial<FeedbackSendingMessages>;
  readonly locale: string;
  /** The promise to answer. */
  readonly promise: unknown;
  /** What kept the last attempt from being sent, and still does. */
  readonly problem: FeedbackProblem | undefined;
  readonly change: (fields: Partial<FeedbackDraft>) => void;
  readonly send: () => void;
}
