import type { ElementsConfiguration } from '@patronkit/elements/shared/configure.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { Store } from '@patronkit/store/store.js';
import { differingFields } from './differing-fields.js';
import { lostFields } from './lost-fields.js';
import type { PatronEvent, UnknownCustomer } from './patron-api.js';
import { PatronError } from './patron-error.js';

// Apart from `calls.ts`, so that pages that only use plugins do not load it.

/** @throws {PatronError} `no-configuration`, `no-shop` or `no-store` */
export function refuseConfiguration(changes: unknown): never {
  if (Object(changes) !== changes) {
    throw new PatronError(
      'no-configuration',
      "Patron.configure needs an object, such as { locale: 'en' }, so nothing has changed.",
    );
  }
  if ((changes as ElementsConfiguration).shop === '') {
    throw new PatronError(
      'no-shop',
      'Patron.configure was given an empty name of a shop, so nothing has changed. Name it, or leave `shop` out.',
    );
  }
  throw new PatronError(
    'no-store',
    'Patron.configure was given a store that is none, so nothing has changed. Hand in what openStore resolves with, or its promise.',
  );
}

/**
 * Adds the customer if the shop does not know the id yet; else changes only what is given and not
 * so already. Pages introduce the same customer at every view: mostly there is nothing to write.
 *
 * @throws {PatronError} `no-id`
 */
export async function introduceCustomer(
  openStore: () => Promise<Store>,
  customer: UnknownCustomer,
): Promise<void> {
  const { id } = customer as { readonly id?: unknown };
  if (typeof id !== 'string' || !id) {
    throw new PatronError(
      'no-id',
      "Patron.identify needs the customer's id as text; nothing was saved.",
    );
  }
  const store = await openStore();
  const known = await store.customers.get(id);
  if (known && !differingFields(customer, known)) return;
  const { saveCustomer } = await import('./save-customer.js');
  await saveCustomer(store, customer, known);
}

/**
 * Saves a visit of the customer it names, else of the identified one. Warns of fields that visits
 * do not have.
 *
 * @throws {PatronError} `no-customer`, and what `store.visits.add` throws
 */
export async function recordVisit(
  store: Store,
  event: PatronEvent,
  { customer, staff }: ElementsConfiguration,
): Promise<Visit> {
  const visitor = event?.customer ?? customer;
  if (!visitor) {
    throw new PatronError(
      'no-customer',
      'Patron.record does not know whose visit this is, so nothing was saved. Call Patron.identify first, or give the event a customer.',
    );
  }
  const visit = await store.visits.add({
    ...(staff && { staff }),
    at: Date.now(),
    channel: 'web',
    ...event,
    customer: visitor,
  });
  const lost = lostFields(event, visit);
  if (lost.length > 0) {
    const { warnOfUnknownFields } = await import('./unknown-fields.js');
    warnOfUnknownFields('record', lost);
  }
  return visit;
}
