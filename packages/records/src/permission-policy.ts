import { fieldClassNames } from './field-class.js';
import { fieldClassOf } from './field-classes.js';
import { roles } from './role-policy.js';
import type {
  CollectionAccess,
  PermissionOverrides,
  PermissionPolicy,
  ReadAccess,
  RolePolicy,
} from './role-policy.js';

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
