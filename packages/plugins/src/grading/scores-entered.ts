import type { Score } from '@patronkit/records/score.js';
import { factors } from './grading-scheme.js';

/** Who scored, and from what. */
export type ScoredBy = Pick<Score, 'source' | 'scoredBy'>;

/** A number as people type it, also with a comma or in full width; `undefined` where it is no score. */
function readScore(text: string): number | undefined {
  const value = Number(text.normalize('NFKC').replace(',', '.'));
  return value >= 0 && value <= 100 ? value : undefined;
}

/**
 * The scores after a form was filled in: those that did not change stay as they were, with who gave
 * them and when; an emptied field takes its score away. `undefined` where one is no score.
 *
 * @param now epoch milliseconds
 */
export function scoresEntered(
  before: readonly Score[],
  texts: Readonly<Record<string, string>>,
  by: ScoredBy,
  now: number,
): Score[] | undefined {
  const scores: Score[] = [];
  for (const factor of factors) {
    const text = (texts[factor] ?? '').trim();
    if (!text) continue;
    const value = readScore(text);
    if (value === undefined) return undefined;
    const known = before.find((score) => score.factor === factor);
    scores.push(known?.value === value ? known : { factor, value, ...by, scoredAt: now });
  }
  return scores;
}
