import { scoreDistribution } from '@patronkit/records/feedback-figures.js';
import type { ScoreGroup } from '@patronkit/records/feedback-figures.js';
import type { Figure } from '../../shared/figures/figure.js';
import { groupsDrawing } from '../../shared/figures/groups-drawing.js';
import { formatCompact, formatShare, slotAt } from '../../shared/figures/places.js';
import { formatNumber } from '../../shared/format.js';
import { answersInWords } from './feedback-view.js';
import type { FeedbackView } from './feedback-view.js';

const groupOrder: readonly ScoreGroup[] = ['low', 'middle', 'high'];

/** How many gave each score, and what the scores amount to. */
export function spreadFigure(view: FeedbackView): Figure {
  const { measure, answers, text, locale, period } = view;
  const counts = scoreDistribution(
    measure,
    answers.map(({ score }) => score),
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number): string => formatShare(total ? count / total : 0, locale);
  const groups = groupOrder.map((tone) => {
    const own = counts.filter(({ group }) => group === tone);
    return {
      tone,
      width: own.length,
      words: text.groups[measure][tone],
      share: share(own.reduce((sum, { count }) => sum + count, 0)),
    };
  });
  return {
    name: 'spread',
    title: text.spread,
    summary: text.answersIn(answersInWords(total, view), text.periods[period]),
    description: text.spreadDescription(
      groups.map(({ words, share: part }) => text.groupShare(words, part)).join(text.separator),
    ),
    shape: 'groups',
    drawing: groupsDrawing(
      {
        columns: counts.map(({ score, count, group }) => ({
          value: count,
          label: formatNumber(score, locale),
          tone: group,
        })),
        formatTick: (value) => formatCompact(value, locale),
        labels: 'digits',
        isCounted: true,
      },
      groups,
    ),
    points: counts.map(({ score, count }) =>
      text.spreadPoint(formatNumber(score, locale), answersInWords(count, view), share(count)),
    ),
    pointAt: (along) => slotAt(along, counts.length),
    table: {
      columns: [text.answer, text.answerCount, text.share],
      rows: [
        ...counts.map(({ score, count }) => [
          formatNumber(score, locale),
          formatNumber(count, locale),
          share(count),
        ]),
        ...groups.map(({ tone, words, share: part }) => [
          words,
          formatNumber(
            counts.reduce((sum, { group, count }) => (group === tone ? sum + count : sum), 0),
            locale,
          ),
          part,
        ]),
      ],
    },
  };
}
