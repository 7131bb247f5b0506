import * as z from 'zod/mini';
import { consentPurposes } from './consent-purpose.js';
import { RecordSchema } from './record.js';

const Wording = z
  .record(z.string(), z.string().check(z.maxLength(2000)))
  .check(z.refine(({ en }) => !!en, { error: 'must be there in English (en) at least' }));

/**
 * What customers were shown when they decided, by purpose and language (BCP 47 tag). `id` is the
 * version that consents name. Append-only: other words are another version, so that it can always be
 * shown what somebody agreed to.
 */
export const ConsentWordingSchema = z.extend(RecordSchema, {
  texts: z.partialRecord(z.enum(consentPurposes), Wording),
});
export type ConsentWording = z.infer<typeof ConsentWordingSchema>;
