import type { ContactWay } from '@patronkit/records/contact-way.js';
import type { Feedback } from '@patronkit/records/feedback.js';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { NewRecord } from '@patronkit/records/record.js';
import type { Channel } from '@patronkit/records/channel.js';
import type { Store } from '@patronkit/store/store.js';
import type { FeedbackDraft } from '../feedback-draft.js';
import { feedbackTone } from '../feedback-tone.js';

/** What the page, not the person, says about a feedback. */
export interface FeedbackOccasion {
  readonly measure: FeedbackMeasure;
  readonly customer: string | undefined;
  readonly visit: string | undefined;
  readonly channel: Channel;
  /** Epoch milliseconds UTC. */
  readonly at: number;
  readonly answerWithinHours: number;
}

const hourMilliseconds = 3_600_000;

/** What somebody typed as a way to reach them, with the kind it looks like. */
export function contactWayFrom(value: string): ContactWay {
  if (value.includes('@')) return { kind: 'email', value };
  return { kind: /^[+\d][\d\s()./-]+$/.test(value) ? 'phone' : 'messaging', value };
}

/**
 * Whether the shop promises to answer: when the person asked for it, or when it knows whom to call
 * and the score is low.
 */
export function promisesAnswer(
  { wantsAnswer }: Pick<FeedbackDraft, 'wantsAnswer'>,
  score: number,
  { measure, customer }: Pick<FeedbackOccasion, 'measure' | 'customer'>,
): boolean {
  return wantsAnswer || (!!customer && feedbackTone(measure, score) === 'low');
}

/** The record of a draft. Empty fields are left out. */
export function feedbackRecord(
  id: string,
  draft: FeedbackDraft,
  score: number,
  occasion: FeedbackOccasion,
): NewRecord<Feedback> {
  const { measure, customer, visit, channel, at, answerWithinHours } = occasion;
  const contactName = draft.contactName.trim();
  return {
    id,
    at,
    measure,
    score,
    channel,
    ...(draft.comment.trim() && { comment: draft.comment }),
    ...(customer && { customer }),
    ...(visit && { visit }),
    ...(draft.wantsAnswer && {
      contact: contactWayFrom(draft.contactValue.trim()),
      ...(contactName && { contactName }),
    }),
    ...(promisesAnswer(draft, score, occasion) && {
      answerDueAt: at + answerWithinHours * hourMilliseconds,
    }),
  };
}

/**
 * Saves a feedback once. An id that is already there means it was saved before: by another tab, a
 * second click, or just before a crash. A customer the shop does not know must not cost the shop
 * the words: they are saved without the link.
 */
export async function saveFeedback(store: Store, record: NewRecord<Feedback>): Promise<void> {
  try {
    await store.feedback.add(record);
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === 'duplicate-id') return;
    if (code !== 'not-found' || !record.customer) throw error;
    console.warn(
      `<patron-feedback-form>: the shop has no customer "${record.customer}", so this feedback was saved without one. Add the customer first, or leave the attribute out.`,
    );
    const { customer, visit, ...unlinked } = record;
    await saveFeedback(store, unlinked);
  }
}
