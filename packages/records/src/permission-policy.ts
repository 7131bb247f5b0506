import type { FieldClass } from './field-classes.js';
import { fieldClassNames, fieldClassOf } from './field-classes.js';

/** Who works with the customer base, from the one who buys to the one who runs it. */
export const roles = ['shopper', 'staff', 'supervisor', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** How much of a field is shown: all, a mask of it, or nothing. */
export const readAccesses = ['full', 'masked', 'withheld'] as const;
export type ReadAccess = (typeof readAccesses)[number];

/** What a role may do with the records of one collection. */
export interface CollectionAccess {
  /** Whether it sees that there are records at all. */
  readonly rows: boolean;
  readonly read: Readonly<Record<FieldClass, ReadAccess>>;
  /** The classes of the fields it may write. */
  readonly write: readonly FieldClass[];
  readonly remove: boolean;
  readonly export: boolean;
}

/** What a role may do besides. */
export const rights = ['erase', 'audit', 'protect', 'import'] as const;
/**
 * - `erase`: erase a person, and hand out copies where all that is in them is shown;
 * - `audit`: read, check and export the audit;
 * - `protect`: turn encryption and the audit on and off, change passphrases and permissions;
 * - `import`: import tables.
 */
export type Right = (typeof rights)[number];

/** What one role may do: in general, and where a collection differs. */
export interface RolePolicy {
  readonly access: CollectionAccess;
  readonly collections?:
    | Readonly<
        Record<
          string,
          { readonly [Part in keyof CollectionAccess]?: CollectionAccess[Part] | undefined }
        >
      >
    | undefined;
  readonly rights: readonly Right[];
}

export type PermissionPolicy = Readonly<Record<Role, RolePolicy>>;

/** What a shop says otherwise than the preset. */
export type PermissionOverrides = {
  readonly [Name in Role]?:
    { readonly [Part in keyof RolePolicy]?: RolePolicy[Part] | undefined } | undefined;
};

const everything = [...fieldClassNames];
const full = {
  technical: 'full',
  business: 'full',
  identity: 'full',
  contact: 'full',
  profile: 'full',
} as const satisfies CollectionAccess['read'];

/** No access: the rows themselves are not shown. */
const hidden = { rows: false, write: [] } as const;
const readOnly = { write: [], remove: false } as const;

/** The matrix every shop starts with: role × collection × class of field. */
export const presetPolicy: PermissionPolicy = {
  // A page in front of the shop: enough for a badge and a feedback form.
  shopper: {
    access: {
      rows: true,
      read: { ...full, identity: 'masked', contact: 'masked', profile: 'withheld' },
      write: [],
      remove: false,
      export: false,
    },
    collections: {
      contacts: hidden,
      notes: hidden,
      corrections: hidden,
      staff: hidden,
      feedback: { write: everything },
      visits: { write: ['technical', 'business'] },
      consents: { write: everything },
    },
    rights: [],
  },
  // Serves customers: knows them, calls them through the shop's own list, changes no books.
  staff: {
    access: {
      rows: true,
      read: { ...full, contact: 'masked' },
      write: everything,
      remove: false,
      export: false,
    },
    collections: {
      ledger: readOnly,
      staff: readOnly,
      settings: readOnly,
    },
    rights: [],
  },
  supervisor: {
    access: { rows: true, read: full, write: everything, remove: true, export: false },
    collections: { staff: readOnly, settings: readOnly },
    rights: ['import'],
  },
  manager: {
    access: { rows: true, read: full, write: everything, remove: true, export: true },
    rights: ['erase', 'audit', 'import'],
  },
  admin: {
    access: { rows: true, read: full, write: everything, remove: true, export: true },
    rights: ['erase', 'audit', 'import', 'protect'],
  },
};

const present = (parts: object = {}): object =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));

/** The preset with what a shop says otherwise. */
export const policyWith = (overrides: PermissionOverrides = {}): PermissionPolicy =>
  Object.fromEntries(
    roles.map((role) => [role, { ...presetPolicy[role], ...present(overrides[role]) }]),
  ) as unknown as PermissionPolicy;

/** What a role may do with one collection. */
export function accessTo({ access, collections = {} }: RolePolicy, name: string): CollectionAccess {
  const own = Object.hasOwn(collections, name) ? collections[name] : undefined;
  return { ...access, ...present(own) };
}

/** How much of one field is shown. */
export const readAccess = (access: CollectionAccess, name: string, field: string): ReadAccess =>
  access.rows ? access.read[fieldClassOf(name, field)] : 'withheld';
