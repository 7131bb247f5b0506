import type { PeriodResponse } from '@patronkit/records/feedback-figures.js';
import type { Figure } from '../../shared/figures/figure.js';
import { lineDrawing } from '../../shared/figures/line-drawing.js';
import { formatShare, slotAt } from '../../shared/figures/places.js';
import { formatNumber } from '../../shared/format.js';
import { fullName, shortName } from './feedback-view.js';
import type { FeedbackView } from './feedback-view.js';

/** Which part of the visits was answered; nothing while they are counted, or without any. */
export function responseFigure(view: FeedbackView): Figure | undefined {
  const { response, text, locale, period } = view;
  const shares = response?.flatMap(({ share }) => (share === undefined ? [] : [share])) ?? [];
  if (!response || !shares.length) return undefined;
  const format = (share: number): string => formatShare(share, locale);
  const total = (part: (one: PeriodResponse) => number): number =>
    response.reduce((sum, one) => sum + part(one), 0);
  const visits = total((one) => one.visits);
  const answered = total((one) => one.answered);
  return {
    name: 'response',
    title: text.response,
    value: format(answered / visits),
    summary: text.responseSummary(formatNumber(answered, locale), formatNumber(visits, locale)),
    description: `${text.responseDescription(format(Math.min(...shares)), format(Math.max(...shares)))} ${text.responseHint}`,
    shape: 'line',
    drawing: lineDrawing({
      values: response.map(({ share }) => share),
      labels: response.map((one) => shortName(one.period, view)),
      labelWidth: period === 'year' ? 'narrow' : 'wide',
      formatTick: format,
      base: 0,
    }),
    points: response.map((one) =>
      one.share === undefined
        ? text.responseGap(fullName(one.period, view))
        : text.responsePoint(
            fullName(one.period, view),
            format(one.share),
            formatNumber(one.answered, locale),
            formatNumber(one.visits, locale),
          ),
    ),
    pointAt: (along) => slotAt(along, response.length),
    table: {
      columns: [period === 'year' ? text.month : text.week, text.visits, text.answered, text.share],
      rows: response.map((one) => [
        fullName(one.period, view),
        formatNumber(one.visits, locale),
        formatNumber(one.answered, locale),
        one.share === undefined ? '–' : format(one.share),
      ]),
    },
  };
}
