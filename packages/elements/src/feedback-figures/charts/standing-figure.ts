import { measureFigure } from '@patronkit/records/feedback-figures.js';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { Figure } from '../../shared/figures/figure.js';
import { gaugeDrawing } from '../../shared/figures/gauge-drawing.js';
import { formatNumber } from '../../shared/format.js';
import { answersInWords, formatFigure } from './feedback-view.js';
import type { FeedbackView } from './feedback-view.js';

/** The least and the best a measure can be, and where its dial begins to fill. */
const scales: Readonly<Record<FeedbackMeasure, readonly [from: number, to: number, base: number]>> =
  {
    nps: [-100, 100, 0],
    csat: [0, 1, 0],
    ces: [1, 7, 1],
  };

/** A dial with the measure's figure; nothing without answers. */
export function standingFigure(view: FeedbackView): Figure | undefined {
  const { measure, answers, text, period } = view;
  const found = measureFigure(
    measure,
    answers.map(({ score }) => score),
  );
  if (!found) return undefined;
  const [from, to, base] = scales[measure];
  const [words, fromWords, toWords] = [found.value, from, to].map((value) =>
    formatFigure(value, view),
  ) as [string, string, string];
  return {
    name: 'standing',
    title: text.figures[measure],
    summary: `${text.meanings[measure]} ${text.answersIn(answersInWords(found.count, view), text.periods[period])}`,
    description: text.gaugeDescription(words, fromWords, toWords),
    shape: 'gauge',
    drawing: gaugeDrawing({ value: found.value, from, to, base, words, fromWords, toWords }),
    table: {
      columns: [text.figures[measure], text.answerCount],
      rows: [[words, formatNumber(found.count, view.locale)]],
    },
  };
}
