import * as z from 'zod/mini';
import { ShortTextSchema } from './values.js';

export const contactWayKinds = ['phone', 'email', 'messaging', 'address'] as const;

/** One way to reach a person (A9). `label` says which one it is: "work", "WeChat", "home". */
export const ContactWaySchema = z
  .object({
    kind: z.enum(contactWayKinds),
    value: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    label: z.optional(ShortTextSchema),
    preferred: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ kind, value }) => kind !== 'email' || /^[^\s@]+@[^\s@]+$/.test(value), {
      path: ['value'],
      error: 'must be an e-mail address, such as name@example.com',
    }),
    z.refine(({ kind, value }) => kind !== 'phone' || /(\p{Nd}.*){3}/u.test(value), {
      path: ['value'],
      error: 'must be a phone number, with at least three digits',
    }),
  );
export type ContactWay = z.infer<typeof ContactWaySchema>;
