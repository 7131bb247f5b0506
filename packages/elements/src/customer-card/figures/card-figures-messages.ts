import { figureMessages } from '../../shared/figures/figure-messages.js';
import type { FigureMessages } from '../../shared/figures/figure-messages.js';

/** Texts of the customer card's figures. Amounts, counts and dates come written in the reader's way. */
export interface CardFiguresMessages {
  readonly spend: string;
  readonly spendSummary: string;
  /** @param before what was spent in the year before; `change` by how much of it spend grew or fell */
  spendCompared(before: string, change: string): string;
  spendDescription(from: string, to: string, most: string, month: string): string;
  spendPoint(month: string, amount: string, purchases: number): string;
  spendPointCompared(point: string, before: string): string;
  readonly noSpend: string;
  readonly thisYear: string;
  readonly yearBefore: string;
  readonly month: string;
  readonly purchases: string;
  readonly visits: string;
  visitCount(visits: number, count: string): string;
  visitsSummary(days: number, count: string): string;
  visitsDescription(from: string, to: string, most: string, day: string): string;
  visitsPoint(day: string, visits: number): string;
  readonly noVisits: string;
  readonly day: string;
  readonly figure: FigureMessages;
}

export const cardFiguresMessages: CardFiguresMessages = {
  spend: 'Spend by month',
  spendSummary: 'In the last 12 months.',
  spendCompared: (before, change) =>
    `In the last 12 months; ${before} in the 12 before that (${change}).`,
  spendDescription: (from, to, most, month) =>
    `A column for each month from ${from} to ${to}. The highest is ${month} with ${most}.`,
  spendPoint: (month, amount, purchases) =>
    `${month}: ${amount} in ${purchases === 1 ? '1 purchase' : `${purchases} purchases`}`,
  spendPointCompared: (point, before) => `${point}; ${before} a year before`,
  noSpend: 'Nothing bought in the last two years.',
  thisYear: 'Month',
  yearBefore: 'Same month a year before',
  month: 'Month',
  purchases: 'Purchases',
  visits: 'Visits by day',
  visitCount: (visits, count) => (visits === 1 ? '1 visit' : `${count} visits`),
  visitsSummary: (days, count) =>
    `On ${days === 1 ? 'one day' : `${count} days`} of the last 52 weeks. Each column is a week.`,
  visitsDescription: (from, to, most, day) =>
    `A calendar from ${from} to ${to}, a column for each week, a square for each day. The most were ${most} on ${day}.`,
  visitsPoint: (day, visits) => `${day}: ${visits === 1 ? '1 visit' : `${visits} visits`}`,
  noVisits: 'No visit in the last 52 weeks.',
  day: 'Day',
  figure: figureMessages,
};
