import * as z from 'zod/mini';
import { ContactWaySchema } from './contact-way.js';
import { RecordSchema } from './record.js';
import { ChannelSchema, InstantSchema, LongTextSchema, ReferenceSchema, ShortTextSchema } from './values.js';

/** The question a feedback answers: satisfaction 1–5, recommendation 0–10, effort 1–7. */
export const feedbackMeasures = ['csat', 'nps', 'ces'] as const;
export type FeedbackMeasure = (typeof feedbackMeasures)[number];

/** Lowest and highest score of each measure. */
export const scoreRange: Readonly<Record<FeedbackMeasure, readonly [number, number]>> = {
  csat: [1, 5],
  nps: [0, 10],
  ces: [1, 7],
};

/** What a customer told the shop, in a score and in their own words. Append-only. */
export const FeedbackSchema = z
  .extend(RecordSchema, {
    at: InstantSchema,
    measure: z.enum(feedbackMeasures),
    score: z.int(),
    comment: z.optional(LongTextSchema),
    customer: z.optional(ReferenceSchema),
    visit: z.optional(ReferenceSchema),
    channel: ChannelSchema,
    /** How to answer, if the person wants an answer. */
    contact: z.optional(ContactWaySchema),
    contactName: z.optional(ShortTextSchema),
    /** Until when the shop promised to answer (I14). */
    answerDueAt: z.optional(InstantSchema),
  })
  .check(
    z.refine(
      ({ measure, score }) => score >= scoreRange[measure][0] && score <= scoreRange[measure][1],
      { path: ['score'], error: 'is outside the range of its measure' },
    ),
  );
export type Feedback = z.infer<typeof FeedbackSchema>;
