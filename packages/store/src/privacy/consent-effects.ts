import { consentHolds, consentState } from '@patronkit/records/consent-state.js';
import type { UnitOfWork } from '../unit-of-work.js';

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
  if (!withdrawing.size) return;
  const { consentAskedFirst } = await unit.settings();
  for (const customer of withdrawing) {
    const [record, ledger] = await Promise.all([
      unit.get('customers', customer),
      unit.query('consents', { where: { customer } }),
    ]);
    const given = record?.scores?.filter(({ source }) => source !== 'system');
    if (!given || given.length === record!.scores!.length) continue;
    // A withdrawal may come in late, behind a newer consent.
    const state = consentState(ledger, unit.surroundings.now);
    if (consentHolds(state, 'profiling', consentAskedFirst)) continue;
    await unit.patch('customers', customer, { scores: given.length ? given : undefined });
  }
}
