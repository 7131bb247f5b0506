/** How far back the figures reach: five weeks, thirteen weeks or twelve months. */
export const feedbackPeriods = ['month', 'quarter', 'year'] as const;
export type FeedbackPeriod = (typeof feedbackPeriods)[number];
