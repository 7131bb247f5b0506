import * as z from 'zod/mini';
import { fieldClassNames } from './field-class.js';
import { readAccesses, rights, roles } from './role-policy.js';

const CollectionAccessSchema = z.object({
  rows: z.boolean(),
  read: z.record(z.enum(fieldClassNames), z.enum(readAccesses)),
  write: z.array(z.enum(fieldClassNames)),
  remove: z.boolean(),
  export: z.boolean(),
});

/** What a shop says otherwise than `presetPolicy`: whole for a role's access, part by part for a collection. */
export const PermissionOverridesSchema = z.partialRecord(
  z.enum(roles),
  z.partial(
    z.object({
      access: CollectionAccessSchema,
      collections: z.record(z.string(), z.partial(CollectionAccessSchema)),
      rights: z.array(z.enum(rights)),
    }),
  ),
);
