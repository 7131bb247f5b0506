import { roles } from '@patronkit/records/role-policy.js';
import { StoreError } from '../errors.js';

/** The role may not do this. Nothing was read or written. Names fields, never what is in them. */
export class PermissionError extends StoreError {
  readonly role: string;
  constructor(role: string, what: string) {
    super(
      'permission',
      `The role "${role}" may not ${what}. Ask somebody who may, or change the role's permissions in the shop's settings.`,
    );
    this.role = role;
  }
}

/** A view was asked for in a role that there is not. */
export class UnknownRoleError extends StoreError {
  constructor(role: unknown) {
    super('unknown-role', `There is no role "${String(role)}". Name one of ${roles.join(', ')}.`);
  }
}
