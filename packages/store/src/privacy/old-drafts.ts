import { roles } from '@patronkit/records/role-policy.js';
import type { BackendTransaction, Key } from '../backend.js';
import { localStore } from '../schema-steps.js';
import { eachStoredRow } from './each-stored-row.js';

/**
 * Drafts have keys such as `feedback-draft/…`, behind the role where a view has kept them; other
 * texts in `local` are no drafts.
 */
const draftKey = new RegExp(`^((${roles.join('|')})/)?[\\w-]+-draft/`);
export const isDraft = (key: Key): key is string => typeof key === 'string' && draftKey.test(key);

/** When a draft was last kept: it says so, or the id that it will be sent under does (UUIDv7). */
function keptAt(draft: unknown): number | undefined {
  const { keptAt, id } = Object(draft) as { readonly keptAt?: unknown; readonly id?: unknown };
  if (typeof keptAt === 'number') return keptAt;
  const hex = typeof id === 'string' && /^([\da-f]{8})-([\da-f]{4})-7/.exec(id);
  return hex ? parseInt(`${hex[1]}${hex[2]}`, 16) : undefined;
}

/** The keys of the drafts kept before an instant, and of those that cannot tell. */
export async function oldDrafts(
  transaction: BackendTransaction,
  before: number,
): Promise<string[]> {
  const keys: string[] = [];
  await eachStoredRow(transaction, localStore, (draft, key) => {
    if (isDraft(key) && (keptAt(draft) ?? 0) < before) keys.push(key);
  });
  return keys;
}
