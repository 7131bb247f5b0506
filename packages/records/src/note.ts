import * as z from 'zod/mini';
import { RecordSchema } from './record.js';
import { InstantSchema, LongTextSchema, ReferenceSchema } from './values.js';

/** A fact about a customer, jotted down while talking (A2). */
export const NoteSchema = z.extend(RecordSchema, {
  customer: ReferenceSchema,
  at: InstantSchema,
  staff: z.optional(ReferenceSchema),
  words: LongTextSchema,
});
export type Note = z.infer<typeof NoteSchema>;
