import type { Feedback } from '@patronkit/records/feedback.js';
import type { NewRecord } from '@patronkit/records/record.js';
import { channelWords, measureWords } from './choice-words.js';
import type { RowCells } from './row-cells.js';

/** A feedback without its customer. */
export function feedbackIn(cells: RowCells): Omit<NewRecord<Feedback>, 'customer'> | undefined {
  const at = cells.instant('at', 'time');
  if (at === undefined && !cells.problems.length) {
    cells.report('missing', 'at', 'is missing: each feedback needs its date');
  }
  const score = cells.count('score');
  if (!cells.text('score')) cells.report('missing', 'score', 'is missing: a feedback is a score');
  const measure = cells.choice('measure', measureWords) ?? 'csat';
  const channel = cells.choice('channel', channelWords) ?? 'web';
  const [id, comment, visit] = [cells.text('id'), cells.text('comment'), cells.text('visit')];
  if (cells.problems.length || at === undefined || score === undefined) return undefined;
  return {
    ...(id && { id }),
    at,
    measure,
    score,
    channel,
    ...(comment && { comment }),
    ...(visit && { visit }),
  };
}
