import { scoreRange } from '@patronkit/records/feedback-measure.js';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';

/** The measure an attribute names; satisfaction where it names none that we have. */
export function measureFrom(name: string): FeedbackMeasure {
  return Object.hasOwn(scoreRange, name) ? (name as FeedbackMeasure) : 'csat';
}

/** The score a text names, if the measure's scale has it. */
export function scoreFrom(measure: FeedbackMeasure, text: string): number | undefined {
  const [lowest, highest] = scoreRange[measure];
  const score = Number(text);
  return /^\d+$/.test(text) && score >= lowest && score <= highest ? score : undefined;
}
