import type { Feedback } from '@patronkit/records/feedback.js';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { NewRecord } from '@patronkit/records/record.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { Store } from '@patronkit/store/store.js';
import { storyCustomers } from './story-cast.js';
import { storyNow } from './story-shop.js';

const day = 86_400_000;
const daysBack = 360;

/** Answers that people give, each as often as it comes: mostly good ones. */
const usual: Readonly<Record<FeedbackMeasure, readonly number[]>> = {
  csat: [5, 4, 5, 3, 5, 4, 2, 5, 4, 5, 1, 4, 5, 3],
  nps: [9, 10, 8, 10, 6, 9, 7, 10, 3, 9, 8, 10, 0, 9, 7, 10, 5],
  ces: [6, 7, 5, 6, 4, 7, 6, 3, 7, 5, 6, 2, 7],
};

/** A year of visits to the shop, and what customers said about some of them. */
export async function addStoryFeedback(store: Store): Promise<void> {
  const visits: (NewRecord<Visit> & { id: string })[] = [];
  const feedback: NewRecord<Feedback>[] = [];
  for (let index = 0; index < daysBack * 2; index += 1) {
    const at = storyNow - Math.floor(index / 2) * day - (index % 2) * 5 * 3_600_000;
    const visit = `v_figures_${index}`;
    visits.push({
      id: visit,
      customer: storyCustomers.organisation,
      at,
      kind: 'visit',
      channel: 'in-person',
    });
    // More customers answer from season to season.
    if (index % 7 > 4 - Math.floor(index / 240)) continue;
    const measure = (['csat', 'nps', 'ces'] as const)[index % 3]!;
    const scores = usual[measure];
    feedback.push({
      id: `f_figures_${index}`,
      at: Math.min(at + day, storyNow),
      measure,
      score: scores[(index * 5 + Math.floor(index / 60)) % scores.length]!,
      visit,
      channel: 'web',
    });
  }
  await store.visits.addMany(visits);
  await store.feedback.addMany(feedback);
}
