import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';

/** Feedback is saved. Bubbles, and leaves shadow roots. */
export class FeedbackSentEvent extends Event {
  /** Id of the saved feedback. */
  readonly id: string;
  readonly measure: FeedbackMeasure;
  readonly score: number;

  constructor(id: string, measure: FeedbackMeasure, score: number) {
    super('feedback-sent', { bubbles: true, composed: true });
    this.id = id;
    this.measure = measure;
    this.score = score;
  }
}

declare global {
  interface HTMLElementEventMap {
    'feedback-sent': FeedbackSentEvent;
  }
}
