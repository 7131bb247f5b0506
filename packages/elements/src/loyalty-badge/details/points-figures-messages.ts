import { figureMessages } from '../../shared/figures/figure-messages.js';
import type { FigureMessages } from '../../shared/figures/figure-messages.js';

/** Texts of the loyalty badge's figures. Amounts and dates come written in the reader's way. */
export interface PointsFiguresMessages {
  readonly ladder: string;
  ladderSummary(days: number): string;
  ladderDescription(amount: string, tiers: string): string;
  /** A step of the ladder, in a list of them. */
  step(tier: string, from: string): string;
  readonly separator: string;
  readonly tier: string;
  readonly from: string;
  readonly standing: string;
  /** Marks the tier of the customer in the table. */
  readonly here: string;
  points(points: number, count: string): string;
  readonly ending: string;
  endingSummary(month: string): string;
  endingDescription(most: string, month: string): string;
  endingPoint(month: string, points: string): string;
  readonly month: string;
  readonly figure: FigureMessages;
}

export const pointsFiguresMessages: PointsFiguresMessages = {
  ladder: 'Where you stand',
  ladderSummary: (days) => `What counted in the last ${days} days.`,
  ladderDescription: (amount, tiers) => `${amount} on a way with these steps: ${tiers}.`,
  step: (tier, from) => `${tier} from ${from}`,
  separator: ', ',
  tier: 'Tier',
  from: 'From',
  standing: 'You',
  here: 'here',
  points: (points, count) => `${count} ${points === 1 ? 'point' : 'points'}`,
  ending: 'Points that expire',
  endingSummary: (month) => `In the months until ${month}, if you keep them.`,
  endingDescription: (most, month) => `A column for each month. Most expire in ${month}: ${most}.`,
  endingPoint: (month, points) => `${month}: ${points}`,
  month: 'Month',
  figure: figureMessages,
};
