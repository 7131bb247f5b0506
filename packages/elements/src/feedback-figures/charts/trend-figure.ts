import { figureByPeriod } from '@patronkit/records/feedback-figures.js';
import type { Figure } from '../../shared/figures/figure.js';
import { lineDrawing } from '../../shared/figures/line-drawing.js';
import { slotAt } from '../../shared/figures/places.js';
import { formatNumber } from '../../shared/format.js';
import { answersInWords, formatFigure, fullName, shortName } from './feedback-view.js';
import type { FeedbackView } from './feedback-view.js';

/** How a measure's figure moved; nothing without answers. */
export function trendFigure(view: FeedbackView): Figure | undefined {
  const { measure, answers, periods, text, locale, period } = view;
  const figures = figureByPeriod(measure, answers, periods);
  const known = figures.filter(({ figure }) => figure);
  const latest = known.at(-1);
  if (!latest) return undefined;
  const values = known.map(({ figure }) => figure!.value);
  const format = (value: number): string => formatFigure(value, view);
  return {
    name: 'trend',
    title: text.trend,
    value: format(latest.figure!.value),
    summary: text.trendSummary(format(latest.figure!.value), fullName(latest.period, view)),
    description: text.trendDescription(format(Math.min(...values)), format(Math.max(...values))),
    shape: 'line',
    drawing: lineDrawing({
      values: figures.map(({ figure }) => figure?.value),
      labels: figures.map((one) => shortName(one.period, view)),
      labelWidth: period === 'year' ? 'narrow' : 'wide',
      formatTick: format,
      // A share and a mean move little: their lines begin where their values do.
      base: measure === 'nps' ? 0 : undefined,
    }),
    points: figures.map(({ period: when, figure }) =>
      figure
        ? text.trendPoint(
            fullName(when, view),
            format(figure.value),
            answersInWords(figure.count, view),
          )
        : text.trendGap(fullName(when, view)),
    ),
    pointAt: (along) => slotAt(along, figures.length),
    table: {
      columns: [
        period === 'year' ? text.month : text.week,
        text.figures[measure],
        text.answerCount,
      ],
      rows: figures.map(({ period: when, figure }) => [
        fullName(when, view),
        figure ? format(figure.value) : '–',
        formatNumber(figure?.count ?? 0, locale),
      ]),
    },
  };
}
