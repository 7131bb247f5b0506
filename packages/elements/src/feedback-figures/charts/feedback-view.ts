import type { CivilPeriod } from '@patronkit/records/civil-periods.js';
import type { Feedback } from '@patronkit/records/feedback.js';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { PeriodResponse } from '@patronkit/records/feedback-figures.js';
import { formatCivil } from '../../shared/figures/places.js';
import { formatNumber } from '../../shared/format.js';
import { kept } from '../../shared/kept-format.js';
import type { FeedbackPeriod } from '../feedback-period.js';
import type { FeedbackChartsMessages } from './feedback-charts-messages.js';

/** Everything a figure of feedback needs to be drawn. */
export interface FeedbackView {
  readonly measure: FeedbackMeasure;
  readonly period: FeedbackPeriod;
  readonly periods: readonly CivilPeriod[];
  /** Answers to the measure in the period. */
  readonly answers: readonly Feedback[];
  /** Absent while visits are being counted. */
  readonly response: readonly PeriodResponse[] | undefined;
  readonly text: FeedbackChartsMessages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
}

/** "1 answer", "12 answers". */
export const answersInWords = (count: number, { text, locale }: FeedbackView): string =>
  text.answers(count, formatNumber(count, locale));

/** Below a point of a line. */
export const shortName = ({ start }: CivilPeriod, { period, locale }: FeedbackView): string =>
  formatCivil(
    start,
    locale,
    period === 'year' ? { month: 'short' } : { day: 'numeric', month: 'short' },
  );

/** In a sentence or a table. */
export const fullName = ({ start }: CivilPeriod, { period, locale, text }: FeedbackView): string =>
  period === 'year'
    ? formatCivil(start, locale, { month: 'long', year: 'numeric' })
    : text.weekOf(formatCivil(start, locale, { dateStyle: 'medium' }));

const formats: Readonly<Record<FeedbackMeasure, Intl.NumberFormatOptions>> = {
  nps: { signDisplay: 'exceptZero', maximumFractionDigits: 0 },
  csat: { style: 'percent', maximumFractionDigits: 0 },
  ces: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
};

/** A measure's figure: "+34", "78%", "5.6". */
export function formatFigure(
  value: number,
  { measure, locale }: Pick<FeedbackView, 'measure' | 'locale'>,
): string {
  return kept(
    `measure ${measure} ${locale}`,
    () => new Intl.NumberFormat(locale, formats[measure]),
  ).format(value);
}
