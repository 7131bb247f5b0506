import type { Collections } from '@patronkit/records/collections.js';
import { ConflictError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';

type Fields = Readonly<Record<string, unknown>>;

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Gives fields of a customer back the values they had before they were saved, as one more write.
 * @param before the customer as they were
 * @param saved the customer as they were saved
 * @throws {ConflictError} one of the fields was changed again since; nothing was written
 */
export async function undoFields(
  store: Store,
  before: Collections['customers'],
  saved: Collections['customers'],
  fields: readonly string[],
): Promise<void> {
  const { id } = saved;
  const present = await store.customers.get(id);
  const isChanged = fields.some(
    (field) => !same((present as Fields | undefined)?.[field], (saved as Fields)[field]),
  );
  if (!present || isChanged) throw new ConflictError('customers', id, present);
  const earlier = Object.fromEntries(fields.map((field) => [field, (before as Fields)[field]]));
  await store.customers.patch(id, earlier, { ifUnchanged: present });
}
