/** Texts of the feedback form beyond its first sight. */
export interface FeedbackSendingMessages {
  charactersLeft(count: string): string;
  charactersTooMany(count: string): string;
  readonly contactName: string;
  readonly contactValue: string;
  readonly contactMissing: string;
  readonly offline: string;
  readonly memoryOnly: string;
  readonly thanks: Readonly<Record<'low' | 'middle' | 'high', string>>;
  readonly thanksText: Readonly<Record<'low' | 'middle' | 'high', string>>;
  readonly savedOnThisDevice: string;
  readonly again: string;
}

export const feedbackSendingMessages: FeedbackSendingMessages = {
  charactersLeft: (count) => `${count} characters left`,
  charactersTooMany: (count) => `${count} characters too many. Shorten the text to send it.`,
  contactName: 'Your name',
  contactValue: 'Phone or e-mail',
  contactMissing: 'Enter a phone number or an e-mail address, so that we can answer.',
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
