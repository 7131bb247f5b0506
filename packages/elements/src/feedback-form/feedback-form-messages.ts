import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';

/** Texts of the feedback form. */
export interface FeedbackFormMessages {
  readonly heading: string;
  readonly question: Readonly<Record<FeedbackMeasure, string>>;
  /** Words for the steps of the satisfaction scale, lowest first. */
  readonly satisfaction: readonly string[];
  readonly lowest: Readonly<Record<FeedbackMeasure, string>>;
  readonly highest: Readonly<Record<FeedbackMeasure, string>>;
  /** What a step is called where only its number shows: `9 of 10`. */
  step(score: number, highest: number): string;
  readonly required: string;
  readonly optional: string;
  readonly comment: string;
  /** Asks for the reason behind a low score. */
  readonly commentAfterLow: string;
  charactersLeft(count: string): string;
  charactersTooMany(count: string): string;
  readonly wantsAnswer: string;
  readonly contactName: string;
  readonly contactValue: string;
  readonly contactMissing: string;
  answerPromise(hours: number): string;
  readonly send: string;
  readonly sending: string;
  readonly scoreMissing: string;
  /** Follows the reason why saving failed. */
  readonly kept: string;
  readonly offline: string;
  readonly memoryOnly: string;
  readonly thanks: Readonly<Record<'low' | 'middle' | 'high', string>>;
  readonly thanksText: Readonly<Record<'low' | 'middle' | 'high', string>>;
  readonly savedOnThisDevice: string;
  readonly again: string;
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
  required: 'required',
  optional: 'optional',
  comment: 'What made you feel that way?',
  commentAfterLow: 'What went wrong? What would have made it right?',
  charactersLeft: (count) => `${count} characters left`,
  charactersTooMany: (count) => `${count} characters too many. Shorten the text to send it.`,
  wantsAnswer: 'I would like an answer',
  contactName: 'Your name',
  contactValue: 'Phone or e-mail',
  contactMissing: 'Enter a phone number or an e-mail address, so that we can answer.',
  answerPromise: (hours) => `We answer within ${duration(hours)}.`,
  send: 'Send feedback',
  sending: 'Sending…',
  scoreMissing: 'Choose an answer first.',
  kept: 'What you wrote is still here.',
  offline: 'You are offline. What you send is saved on this device.',
  memoryOnly: 'This browser keeps nothing: what you send ends with this page.',
  thanks: {
    low: 'We are sorry. Thank you for telling us.',
    middle: 'Thank you for telling us.',
    high: 'Thank you. That makes our day.',
  },
  thanksText: {
    low: 'This is not how we want it to be. Someone from the shop reads every word and sets it right where we can.',
    middle: 'Someone from the shop reads every word. It shows us what to do better.',
    high: 'Whoever served you will hear of it.',
  },
  savedOnThisDevice: 'Saved on this device.',
  again: 'Give more feedback',
};
