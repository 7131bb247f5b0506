import * as z from 'zod/mini';
import { consentPurposes } from './consent-purpose.js';
import { RecordSchema } from './record.js';
import { ChannelSchema, InstantSchema, ReferenceSchema, ShortTextSchema } from './values.js';

export type { ConsentPurpose } from './consent-purpose.js';

/**
 * One decision of a customer on one purpose: given or withdrawn, with the wording they saw.
 * Append-only; the latest decision on a purpose holds.
 */
export const ConsentSchema = z.extend(RecordSchema, {
  customer: ReferenceSchema,
  at: InstantSchema,
  purpose: z.enum(consentPurposes),
  given: z.boolean(),
  /** Which version of the wording was shown, see `consent-wording.ts`. */
  wording: ShortTextSchema,
  /** The way the decision came. */
  channel: ChannelSchema,
  staff: z.optional(ReferenceSchema),
});
export type Consent = z.infer<typeof ConsentSchema>;
