import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';

export type FeedbackTone = 'low' | 'middle' | 'high';

/**
 * Highest score that calls for regret, and lowest that calls for joy. CSAT: bottom and top two of
 * five. NPS: detractors to 6, promoters from 9 (Reichheld 2003). CES: bottom and top three of seven.
 */
const bounds: Readonly<Record<FeedbackMeasure, readonly [number, number]>> = {
  csat: [2, 4],
  nps: [6, 9],
  ces: [3, 5],
};

/** How the form answers a score. */
export function feedbackTone(measure: FeedbackMeasure, score: number): FeedbackTone {
  const [low, high] = bounds[measure];
  if (score <= low) return 'low';
  return score >= high ? 'high' : 'middle';
}
