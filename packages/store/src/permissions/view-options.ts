import type { PermissionPolicy, Role } from '@patronkit/records/role-policy.js';
import type { Actor } from '../audit/audit-entry.js';

/** As whom a store is seen. */
export interface ViewOptions extends Actor {
  readonly role: Role;
  /** For tests; by default the preset with what the shop's settings say otherwise. */
  readonly policy?: PermissionPolicy;
}
