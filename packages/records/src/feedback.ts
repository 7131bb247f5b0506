import * as z from 'zod/mini';
import { ContactWaySchema } from './contact-way.js';
import { feedbackMeasures, scoreRange } from './feedback-measure.js';
import { RecordSchema } from './record.js';
import {
  ChannelSchema,
  InstantSchema,
  LongTextSchema,
  ReferenceSchema,
  ShortTextSchema,
} from './values.js';

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
      {
        path: ['score'],
        error: 'is outside the range of its measure: csat 1–5, nps 0–10, ces 1–7',
      },
    ),
  );
export type Feedback = z.infer<typeof FeedbackSchema>;
