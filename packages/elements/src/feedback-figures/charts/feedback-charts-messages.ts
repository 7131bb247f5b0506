import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { ScoreGroup } from '@patronkit/records/feedback-figures.js';
import { figureMessages } from '../../shared/figures/figure-messages.js';
import type { FigureMessages } from '../../shared/figures/figure-messages.js';
import type { FeedbackPeriod } from '../feedback-period.js';

/** Texts of the pictures of feedback. Numbers, shares and dates come written in the reader's way. */
export interface FeedbackChartsMessages {
  /** The measure's figure. */
  readonly figures: Readonly<Record<FeedbackMeasure, string>>;
  /** What the figure says, and on which scale. */
  readonly meanings: Readonly<Record<FeedbackMeasure, string>>;
  readonly groups: Readonly<Record<FeedbackMeasure, Readonly<Record<ScoreGroup, string>>>>;
  readonly periods: Readonly<Record<FeedbackPeriod, string>>;
  answers(answers: number, count: string): string;
  /** @param answers how many, in words; `period` one of `periods` */
  answersIn(answers: string, period: string): string;
  gaugeDescription(value: string, from: string, to: string): string;
  readonly answer: string;
  readonly answerCount: string;
  readonly share: string;
  readonly spread: string;
  spreadPoint(score: string, answers: string, share: string): string;
  spreadDescription(groups: string): string;
  groupShare(group: string, share: string): string;
  readonly separator: string;
  readonly trend: string;
  trendSummary(latest: string, when: string): string;
  trendDescription(lowest: string, highest: string): string;
  trendPoint(when: string, value: string, answers: string): string;
  trendGap(when: string): string;
  readonly response: string;
  responseSummary(answered: string, visits: string): string;
  readonly responseHint: string;
  responseDescription(lowest: string, highest: string): string;
  responsePoint(when: string, share: string, answered: string, visits: string): string;
  responseGap(when: string): string;
  readonly noVisits: string;
  readonly visits: string;
  readonly answered: string;
  readonly week: string;
  readonly month: string;
  weekOf(day: string): string;
  readonly figure: FigureMessages;
}

export const feedbackChartsMessages: FeedbackChartsMessages = {
  figures: { csat: 'Satisfied customers', nps: 'Net promoter score', ces: 'Ease, 1 to 7' },
  meanings: {
    csat: 'Share of answers of 4 or 5 of 5.',
    nps: 'Share of promoters less share of detractors.',
    ces: 'Mean answer to “it was easy”.',
  },
  groups: {
    csat: { low: 'Dissatisfied', middle: 'Neutral', high: 'Satisfied' },
    nps: { low: 'Detractors', middle: 'Passives', high: 'Promoters' },
    ces: { low: 'Hard', middle: 'Mixed', high: 'Easy' },
  },
  periods: {
    month: 'in five weeks',
    quarter: 'in 13 weeks',
    year: 'in 12 months',
  },
  answers: (answers, count) => `${count} ${answers === 1 ? 'answer' : 'answers'}`,
  answersIn: (answers, period) => `${answers} ${period}.`,
  gaugeDescription: (value, from, to) => `A dial from ${from} to ${to}, its hand at ${value}.`,
  answer: 'Answer',
  answerCount: 'Answers',
  share: 'Share',
  spread: 'Answers by score',
  spreadPoint: (score, answers, share) => `${score}: ${answers}, ${share}`,
  spreadDescription: (groups) => `A column for each score. ${groups}.`,
  groupShare: (group, share) => `${group} ${share}`,
  separator: ', ',
  trend: 'Score over time',
  trendSummary: (latest, when) => `Most recently ${latest} (${when}).`,
  trendDescription: (lowest, highest) => `A line between ${lowest} and ${highest}.`,
  trendPoint: (when, value, answers) => `${when}: ${value} from ${answers}`,
  trendGap: (when) => `${when}: no answers`,
  response: 'Response rate',
  responseSummary: (answered, visits) =>
    `${answered} of ${visits} visits were answered. The latest still can be.`,
  responseHint: 'Answers to any question count, in the time of the visit they are about.',
  responseDescription: (lowest, highest) => `A line between ${lowest} and ${highest} of visits.`,
  responsePoint: (when, share, answered, visits) => `${when}: ${share}, ${answered} of ${visits}`,
  responseGap: (when) => `${when}: no visits`,
  noVisits: 'No visits in this period.',
  visits: 'Visits',
  answered: 'Answered',
  week: 'Week',
  month: 'Month',
  weekOf: (day) => `week of ${day}`,
  figure: figureMessages,
};
