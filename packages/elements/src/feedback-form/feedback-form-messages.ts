import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';

/** Texts of the feedback form at first sight. */
export interface FeedbackFormMessages {
  readonly heading: string;
  readonly question: Readonly<Record<FeedbackMeasure, string>>;
  /** Words for the steps of the satisfaction scale, lowest first. */
  readonly satisfaction: readonly string[];
  readonly lowest: Readonly<Record<FeedbackMeasure, string>>;
  readonly highest: Readonly<Record<FeedbackMeasure, string>>;
  /** What a step is called where only its number shows: `9 of 10`. */
  step(score: number, highest: number): string;
  readonly optional: string;
  readonly comment: string;
  /** Asks for the reason behind a low score. */
  readonly commentAfterLow: string;
  readonly wantsAnswer: string;
  answerPromise(hours: number): string;
  readonly send: string;
  readonly sending: string;
  readonly scoreMissing: string;
  /** The part of the form that sends could not be loaded. */
  readonly notLoaded: string;
  /** Follows the reason why saving failed. */
  readonly kept: string;
}

function duration(hours: number): string {
  if (hours % 24 || hours < 48) return hours === 1 ? 'an hour' : `${hours} hours`;
  return `${hours / 24} days`;
}

export const feedbackFormMessages: FeedbackFormMessages = {
  heading: 'How was it?',
  question: {
    csat: 'How satisfied are you with your visit?',
    nps: 'How likely are you to recommend us to a friend or colleague?',
    ces: 'How easy was it to get what you came for?',
  },
  satisfaction: ['Awful', 'Poor', 'Okay', 'Good', 'Great'],
  lowest: { csat: 'Awful', nps: 'Not at all likely', ces: 'Very difficult' },
  highest: { csat: 'Great', nps: 'Extremely likely', ces: 'Very easy' },
  step: (score, highest) => `${score} of ${highest}`,
  optional: 'optional',
  comment: 'What made you feel that way?',
  commentAfterLow: 'What went wrong? What would have made it right?',
  wantsAnswer: 'I would like an answer',
  answerPromise: (hours) => `We answer within ${duration(hours)}.`,
  send: 'Send feedback',
  sending: 'Sending…',
  scoreMissing: 'Choose an answer first.',
  notLoaded: 'Not sent: part of this form did not load. Check your connection, then send again.',
  kept: 'What you wrote is still here.',
};
