import * as z from 'zod/mini';
import { RecordSchema } from './record.js';
import { ChannelSchema, InstantSchema, ReferenceSchema, ShortTextSchema } from './values.js';

/** What a customer may allow (A16–A18). Location and photo need a consent of their own (H). */
export const consentPurposes = [
  'service',
  'marketing-phone',
  'marketing-messaging',
  'marketing-email',
  'profiling',
  'location',
  'photo',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/**
 * One decision of a customer on one purpose: given or withdrawn, with the wording they saw.
 * Append-only; the latest decision on a purpose holds.
 */
export const ConsentSchema = z.extend(RecordSchema, {
  customer: ReferenceSchema,
  at: InstantSchema,
  purpose: z.enum(consentPurposes),
  given: z.boolean(),
  /** Which version of the wording was shown. */
  wording: ShortTextSchema,
  channel: ChannelSchema,
  staff: z.optional(ReferenceSchema),
});
export type Consent = z.infer<typeof ConsentSchema>;
