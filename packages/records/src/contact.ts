import * as z from 'zod/mini';
import { ContactWaySchema } from './contact-way.js';
import { RecordSchema } from './record.js';
import { ReferenceSchema, ShortTextSchema } from './values.js';

/** A person linked to exactly one customer (A10): a buyer at a firm, a spouse. */
export const ContactSchema = z.extend(RecordSchema, {
  customer: ReferenceSchema,
  name: ShortTextSchema,
  role: z.optional(ShortTextSchema),
  contactWays: z.array(ContactWaySchema).check(z.maxLength(20)),
});
export type Contact = z.infer<typeof ContactSchema>;
