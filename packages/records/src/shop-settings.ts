import * as z from 'zod/mini';
import { consentPurposes } from './consent-purpose.js';
import { PermissionOverridesSchema } from './permission-schema.js';
import { RecordSchema } from './record.js';
import { RetentionRulesSchema } from './retention.js';
import { CurrencySchema, ShortTextSchema } from './values.js';

/** A text in the languages a shop speaks: BCP 47 tag → text. `en` is always there. */
export const TranslatedTextSchema = z
  .record(z.string(), z.string().check(z.maxLength(500)))
  .check(z.refine(({ en }) => !!en, { error: 'must be there in English (en) at least' }));
export type TranslatedText = z.infer<typeof TranslatedTextSchema>;

function allDiffer(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

/** One factor of the grade and its weight; the weights of a scheme sum to 1 (C1). */
export const GradeFactorSchema = z.object({
  factor: ShortTextSchema,
  label: TranslatedTextSchema,
  weight: z.number().check(z.minimum(0), z.maximum(1)),
});

/**
 * A band is half-open: a grade has it from `from` up to the next higher band's `from` (C4). The
 * lowest band begins at 0, so that no grade falls between.
 */
export const GradeBandSchema = z.object({
  band: ShortTextSchema,
  from: z.number().check(z.minimum(0), z.maximum(100)),
});

export const GradeSchemeSchema = z
  .object({
    factors: z.array(GradeFactorSchema).check(z.minLength(1)),
    bands: z.array(GradeBandSchema).check(z.minLength(1)),
  })
  .check(
    z.refine(
      ({ factors }) => Math.abs(factors.reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-9,
      {
        path: ['factors'],
        error: 'must have weights that sum to 1',
      },
    ),
    z.refine(({ factors }) => allDiffer(factors.map(({ factor }) => factor)), {
      path: ['factors'],
      error: 'must each have a name of their own',
    }),
    z.refine(({ bands }) => allDiffer(bands.map(({ band }) => band)), {
      path: ['bands'],
      error: 'must each have a name of their own',
    }),
    z.refine(
      ({ bands }) => {
        const starts = bands.map(({ from }) => from);
        return allDiffer(starts) && starts.includes(0);
      },
      { path: ['bands'], error: 'must begin at different grades, one of them at 0' },
    ),
  );
export type GradeScheme = z.infer<typeof GradeSchemeSchema>;

/** A hundred years. */
const mostDays = 36_500;

/** How points are earned. A rate of 0 switches a way of earning off. */
export const PointsRulesSchema = z
  .object({
    /** Points for each full `perSpend` of money paid; the rest of the division is dropped. */
    pointsPerSpend: z.int().check(z.nonnegative()),
    /** Minor units of the shop's currency, such as 1000 for "1 point per 10.00". */
    perSpend: z.int().check(z.positive()),
    /** Points each time the customer comes, see `visitKindsThatEarn` in `points.ts`. */
    pointsPerVisit: z.int().check(z.nonnegative()),
    /** Days until earned points become usable (returns may still undo them). 0: at once. */
    pendingDays: z.int().check(z.nonnegative(), z.maximum(mostDays)),
    /** Days after earning at which points end. Absent: never. */
    expiryDays: z.optional(z.int().check(z.positive(), z.maximum(mostDays))),
  })
  .check(
    z.refine(({ pendingDays, expiryDays = Infinity }) => expiryDays > pendingDays, {
      path: ['expiryDays'],
      error: 'must be more than the pending days, or points would end before they can be used',
    }),
  );
export type PointsRules = z.infer<typeof PointsRulesSchema>;

export const TierSchema = z.object({
  tier: ShortTextSchema,
  label: TranslatedTextSchema,
  /** Qualifying figure from which the tier is reached: minor units or points, see `basis`. */
  from: z.int().check(z.nonnegative()),
  benefits: z.array(TranslatedTextSchema).check(z.maxLength(20)),
});
export type Tier = z.infer<typeof TierSchema>;

/** Tiers in rising order; the first one's `from` is 0. */
export const TierSchemeSchema = z
  .object({
    basis: z.enum(['spend', 'points']),
    /** Only what happened in the last so many days counts. */
    periodDays: z.int().check(z.positive(), z.maximum(mostDays)),
    /** A tier once reached is kept at least so many days, and longer while the figure warrants it. */
    holdDays: z.int().check(z.nonnegative(), z.maximum(mostDays)),
    /** Then: fall one tier at most, or straight to what the figure warrants. See `tier.ts`. */
    downgrade: z.enum(['one-tier', 'to-figure']),
    tiers: z.array(TierSchema).check(z.minLength(1), z.maxLength(20)),
  })
  .check(
    z.refine(
      ({ tiers }) => tiers.every(({ from }, index) => from > (tiers[index - 1]?.from ?? -1)),
      {
        path: ['tiers'],
        error: 'must be in rising order of their thresholds',
      },
    ),
    z.refine(({ tiers }) => tiers[0]?.from === 0, {
      path: ['tiers', 0, 'from'],
      error: 'must be 0, so that every customer has a tier',
    }),
    z.refine(({ tiers }) => allDiffer(tiers.map(({ tier }) => tier)), {
      path: ['tiers'],
      error: 'must each have a name of their own',
    }),
  );
export type TierScheme = z.infer<typeof TierSchemeSchema>;

function isTimeZone(timeZone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** How one shop works. One record, id `settings`; `default-shop-settings.ts` holds until it is written. */
export const ShopSettingsSchema = z.extend(RecordSchema, {
  name: ShortTextSchema,
  currency: CurrencySchema,
  /** IANA time zone in which the shop's days begin and end. */
  timeZone: z
    .string()
    .check(
      z.refine(isTimeZone, { error: 'must be a time zone such as Europe/London or Asia/Shanghai' }),
    ),
  points: PointsRulesSchema,
  tiers: TierSchemeSchema,
  grade: GradeSchemeSchema,
  /** Hours within which the shop promises to answer feedback (I14). */
  answerWithinHours: z.int().check(z.positive()),
  /** Version of the consent wording in use. */
  consentWording: ShortTextSchema,
  /** Purposes for which silence means no. Absent: `purposesAskedFirst`. */
  consentAskedFirst: z.optional(z.array(z.enum(consentPurposes))),
  /** How long what is known is kept. Absent: `defaultRetention`. */
  retention: z.optional(RetentionRulesSchema),
  /** What roles may do, where the shop says otherwise than the preset (`permission-policy.ts`). */
  permissions: z.optional(PermissionOverridesSchema),
});
export type ShopSettings = z.infer<typeof ShopSettingsSchema>;
