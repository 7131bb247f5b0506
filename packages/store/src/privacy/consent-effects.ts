import { consentHolds, consentState } from '@patronkit/records/consent-state.js';
import type { StoreError } from '../errors.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { leaveForUnlocking } from './late-withdrawals.js';

/** Removes a customer's scores that were worked out from behaviour, where profiling does not hold. */
export async function dropScores(unit: UnitOfWork, customer: string): Promise<void> {
  const { consentAskedFirst } = await unit.settings();
  const [record, ledger] = await Promise.all([
    unit.get('customers', customer),
    unit.query('consents', { where: { customer } }),
  ]);
  // A withdrawal may come in late, behind a newer consent.
  const state = consentState(ledger, unit.surroundings.now);
  if (consentHolds(state, 'profiling', consentAskedFirst)) return;
  const given = record?.scores?.filter(({ source }) => source !== 'system');
  if (!given || given.length === record!.scores!.length) return;
  await unit.patch('customers', customer, { scores: given.length ? given : undefined });
}

/**
 * Adds to a transaction what follows from consents withdrawn in it: scores that were worked out from
 * a customer's behaviour go when profiling ends; those a person gave stay.
 */
export async function applyWithdrawals(unit: UnitOfWork): Promise<void> {
  const withdrawing = new Set<string>();
  for (const consent of unit.written('consents').values()) {
    if (consent && !consent.given && consent.purpose === 'profiling') {
      withdrawing.add(consent.customer);
    }
  }
  for (const customer of withdrawing) {
    try {
      await dropScores(unit, customer);
    } catch (error) {
      if ((error as StoreError).code !== 'locked') throw error;
      leaveForUnlocking(unit.transaction, customer);
    }
  }
}
