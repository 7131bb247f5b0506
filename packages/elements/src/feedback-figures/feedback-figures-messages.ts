import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';

/** Texts of `<patron-feedback-figures>` before it has drawn anything. */
export interface FeedbackFiguresMessages {
  readonly titles: Readonly<Record<FeedbackMeasure, string>>;
  readonly loading: string;
  readonly failed: string;
  readonly notLoaded: string;
  readonly retry: string;
  readonly locked: string;
  readonly lockedHint: string;
  readonly notAllowed: string;
  readonly notAllowedHint: string;
  readonly none: string;
  readonly noneHint: string;
}

export const feedbackFiguresMessages: FeedbackFiguresMessages = {
  titles: {
    csat: 'Satisfaction',
    nps: 'Recommendation',
    ces: 'Ease',
  },
  loading: 'Loading the feedback',
  failed: 'The feedback could not be loaded',
  notLoaded: 'The figures could not be loaded. Check the connection.',
  retry: 'Try again',
  locked: 'Locked',
  lockedHint: 'Feedback is locked. Unlock it to see the figures.',
  notAllowed: 'Not for your role',
  notAllowedHint: 'Your role may not see feedback.',
  none: 'No answers in this period',
  noneHint: 'The figures begin with the first answer to this question.',
};
