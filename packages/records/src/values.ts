import * as z from 'zod/mini';
import { channels } from './channel.js';
import { largestInstant } from './largest-instant.js';
import { longestText } from './longest-text.js';

/** Reference to another record by its `id`. */
export const ReferenceSchema = z.string().check(z.minLength(1), z.maxLength(64));

/** An instant: epoch milliseconds UTC. */
export const InstantSchema = z.int().check(z.nonnegative(), z.maximum(largestInstant));

/** A civil date without a time zone: ISO `YYYY-MM-DD`. */
export const CivilDateSchema = z.iso.date();

/** In place of a year that is not known: a leap year, so that 29 February is a birthday. */
const someLeapYear = '2000-';

/** A birthday: ISO `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
export const BirthdaySchema = z.string().check(
  z.refine((text) => CivilDateSchema.safeParse(text.replace(/^--/, someLeapYear)).success, {
    error: 'must be a day that exists, as YYYY-MM-DD, or --MM-DD without the year',
  }),
);

/** ISO 4217 alphabetic currency code, such as `GBP` or `CNY`. */
export const CurrencySchema = z
  .string()
  .check(z.regex(/^[A-Z]{3}$/, { error: 'must be a currency code, such as GBP or CNY' }));

/** Largest amount in minor units; thousands of such can still be summed exactly. */
export const largestAmount = 1_000_000_000_000;

/** An amount of money: integer minor units (pence, fen) and its currency. */
export const MoneySchema = z.object({
  minor: z.int().check(z.nonnegative(), z.maximum(largestAmount)),
  currency: CurrencySchema,
});
export type Money = z.infer<typeof MoneySchema>;

export const ShortTextSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
/** Free text, kept as it was written: unlike a short text it is not trimmed (G12). */
export const LongTextSchema = z
  .string()
  .check(z.regex(/\S/, { error: 'must not be empty' }), z.maxLength(longestText));

export const ChannelSchema = z.enum(channels);
