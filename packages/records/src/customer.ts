import * as z from 'zod/mini';
import { ContactWaySchema } from './contact-way.js';
import { RecordSchema } from './record.js';
import { ScoreSchema } from './score.js';
import { BirthdaySchema, InstantSchema, ReferenceSchema, ShortTextSchema } from './values.js';

export const customerKinds = ['person', 'organisation'] as const;

/** Lifecycle (E2, E4): not yet a customer, won, kept, turned loyal, lost. */
export const stages = ['prospect', 'attract', 'keep', 'loyal', 'lost'] as const;
export type Stage = (typeof stages)[number];

/** Relation type (B19). */
export const relationTypes = ['B2C', 'B2B', 'C2C', 'N2M', 'M2C', 'B2A', 'C2A'] as const;

const languageTag = z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, {
  error: 'must be a language tag, such as en or zh-CN',
});

const Remark = z.string().check(z.maxLength(2000));

/**
 * A customer of the shop: who they are and what the shop has learnt about them (A3, A7, A9).
 * Figures that follow from visits (spend, points, tier) are not kept here: see `customer-summary.ts`.
 */
export const CustomerSchema = z.extend(RecordSchema, {
  name: ShortTextSchema,
  kind: z.enum(customerKinds),
  memberNumber: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))),
  memberSince: z.optional(InstantSchema),
  contactWays: z.array(ContactWaySchema).check(z.maxLength(20)),
  employer: z.optional(ShortTextSchema),
  birthday: z.optional(BirthdaySchema),
  /** BCP 47 tag of the language the customer likes to be spoken to in. */
  language: z.optional(z.string().check(languageTag)),
  region: z.optional(ShortTextSchema),
  stage: z.enum(stages),
  relation: z.optional(z.enum(relationTypes)),
  /** Staff member who looks after this customer (D4). */
  owner: z.optional(ReferenceSchema),
  /** Where the customer came from (B18), such as "walk-in" or "web". */
  source: z.optional(ShortTextSchema),
  referredBy: z.optional(ReferenceSchema),
  buyingHabits: z.optional(Remark),
  taste: z.optional(Remark),
  character: z.optional(Remark),
  /** The latest score per grading factor, with who gave it (C1, C3). */
  scores: z.optional(z.array(ScoreSchema).check(z.maxLength(20))),
});
export type Customer = z.infer<typeof CustomerSchema>;
