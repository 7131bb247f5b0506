// Apart from the schema, so that forms and rules can use these without loading it.

/** The question a feedback answers: satisfaction 1–5, recommendation 0–10, effort 1–7. */
export const feedbackMeasures = ['csat', 'nps', 'ces'] as const;
export type FeedbackMeasure = (typeof feedbackMeasures)[number];

/** Lowest and highest score of each measure; the highest is the best one. */
export const scoreRange: Readonly<Record<FeedbackMeasure, readonly [number, number]>> = {
  csat: [1, 5],
  nps: [0, 10],
  ces: [1, 7],
};
