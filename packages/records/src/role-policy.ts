import type { FieldClass } from './field-class.js';

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
