import * as z from 'zod/mini';
import { RecordSchema } from './record.js';
import { ShortTextSchema } from './values.js';

export const staffRoles = ['cashier', 'sales', 'supervisor', 'manager', 'admin'] as const;

/** Someone who works for the shop. */
export const StaffSchema = z.extend(RecordSchema, {
  name: ShortTextSchema,
  role: z.enum(staffRoles),
  active: z.boolean(),
});
export type Staff = z.infer<typeof StaffSchema>;
