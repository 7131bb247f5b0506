import * as z from 'zod/mini';
import { RecordSchema } from './record.js';
import { InstantSchema, LongTextSchema, ReferenceSchema } from './values.js';

/** A later word on a visit (G12): appended, so that the original words stay as they were said. */
export const CorrectionSchema = z.extend(RecordSchema, {
  visit: ReferenceSchema,
  customer: ReferenceSchema,
  at: InstantSchema,
  staff: z.optional(ReferenceSchema),
  words: LongTextSchema,
});
export type Correction = z.infer<typeof CorrectionSchema>;
