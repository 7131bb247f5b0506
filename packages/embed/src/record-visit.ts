import type { Visit } from '@patronkit/records/visit.js';
import type { Store } from '@patronkit/store/store.js';
import type { ElementsConfiguration } from '@patronkit/elements/shared/configure.js';
import { PatronError } from './patron-error.js';
import type { PatronEvent } from './patron-api.js';

/**
 * Saves a visit of the customer it names, else of the identified one.
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
  return store.visits.add({
    ...(staff && { staff }),
    at: Date.now(),
    channel: 'web',
    ...event,
    customer: visitor,
  });
}
