import type { Role } from '@patronkit/records/role-policy.js';
import { openStore } from './open-store.js';
import type { OpenStoreOptions } from './open-store-options.js';
import type { Store } from './store.js';

export interface OpenViewOptions extends OpenStoreOptions {
  readonly role: Role;
  /** Id of the staff record of who works here; the audit names it. */
  readonly staff?: string | undefined;
}

/**
 * Opens the customer base of a shop as one role may see and change it
 * (`records/permission-policy.ts`): fields masked or left out, filters by them and writes refused.
 * In a browser this is discipline, not security. Elements take it by `configureElements({ store })`,
 * a page with the script tag by `Patron.configure({ store })`.
 */
export async function openView({ role, staff, ...options }: OpenViewOptions): Promise<Store> {
  const store = await openStore(options);
  return (await store.administration()).viewOf(store, { role, staff });
}
