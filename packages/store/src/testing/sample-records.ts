import type { Customer } from '@patronkit/records/customer.js';
import type { NewRecord } from '@patronkit/records/record.js';
import type { Visit } from '@patronkit/records/visit.js';

let shops = 0;

/** A shop that no other test uses. */
export const newShop = (): string => `test-${Date.now().toString(36)}-${shops++}`;

export const sampleCustomer = (fields: Partial<NewRecord<Customer>> = {}): NewRecord<Customer> => ({
  name: 'Anna Weber',
  kind: 'person',
  stage: 'keep',
  contactWays: [],
  ...fields,
});

export const samplePurchase = (
  customer: string,
  minor: number,
  fields: Partial<NewRecord<Visit>> = {},
): NewRecord<Visit> => ({
  customer,
  at: Date.UTC(2026, 0, 15),
  kind: 'purchase',
  channel: 'in-person',
  amount: { minor, currency: 'GBP' },
  ...fields,
});

/** The error a promise rejects with; fails when it does not. */
export async function rejectionOf(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error as Error & { code?: string },
  );
  if (!outcome) throw new Error('It was expected to be refused, and was not.');
  return outcome;
}

/** Deletes what a test left in the browser. */
export const deleteShop = (shop: string): Promise<void> =>
  new Promise((resolve) => {
    localStorage.removeItem(`patronkit:${shop}`);
    const request = indexedDB.deleteDatabase(`patronkit:${shop}`);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
