import { fieldClasses } from '@patronkit/records/field-classes.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { StoreFilledField } from '@patronkit/records/record.js';
import type { Store } from '@patronkit/store/store.js';
import { differingFields } from './differing-fields.js';
import { lostFields } from './lost-fields.js';
import type { UnknownCustomer } from './patron-api.js';

// Loaded where a page tells something of a customer that the shop does not know yet.

/** A record that was read may be handed in again: these are not the page's to change. */
const filledIn: readonly string[] = [
  'shop',
  'createdAt',
  'updatedAt',
  'stamps',
] satisfies StoreFilledField[];

const isFieldOfCustomers = (name: string): boolean =>
  Object.hasOwn(fieldClasses.customers, name) && !filledIn.includes(name);

/** Saves what is given, but for fields that customers do not have: of those it warns. */
export async function saveCustomer(
  store: Store,
  customer: UnknownCustomer,
  before: Customer | undefined,
): Promise<void> {
  const given = Object.fromEntries(
    Object.entries(customer).filter(([name]) => isFieldOfCustomers(name)),
  ) as UnknownCustomer;
  const saved =
    before && !differingFields(given, before) ? before : await addOrChange(store, given);
  const lost = lostFields(customer, saved);
  if (lost.length > 0) {
    const { warnOfUnknownFields } = await import('./unknown-fields.js');
    warnOfUnknownFields('identify', lost);
  }
}

const addOrChange = (store: Store, given: UnknownCustomer): Promise<Customer> =>
  store.transaction(['customers'], async ({ customers }) => {
    const { id, ...fields } = given;
    const known = await customers.get(id);
    if (!known) {
      return customers.add({ kind: 'person', stage: 'attract', contactWays: [], ...given });
    }
    const changes = differingFields(fields, known);
    return changes ? customers.patch(id, changes) : known;
  });
