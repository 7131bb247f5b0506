import * as z from 'zod/mini';
import { channels } from './channel.js';
import { longestText } from './longest-text.js';

/** Reference to another record by its `id`. */
export const ReferenceSchema = z.string().check(z.minLength(1), z.maxLength(64));

/** An instant: epoch milliseconds UTC. */
export const InstantSchema = z.int().check(z.nonnegative());

/** A civil date without a time zone: ISO `YYYY-MM-DD`. */
export const CivilDateSchema = z.iso.date();

/** A birthday: ISO `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
export const BirthdaySchema = z
  .string()
  .check(z.regex(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** ISO 4217 alphabetic currency code, such as `GBP` or `CNY`. */
export const CurrencySchema = z.string().check(z.regex(/^[A-Z]{3}$/));

/** An amount of money: integer minor units (pence, fen) and its currency. */
export const MoneySchema = z.object({
  minor: z.int().check(z.nonnegative()),
  currency: CurrencySchema,
});
export type Money = z.infer<typeof MoneySchema>;

export const ShortTextSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
export const LongTextSchema = z.string().check(z.minLength(1), z.maxLength(longestText));

export const ChannelSchema = z.enum(channels);
