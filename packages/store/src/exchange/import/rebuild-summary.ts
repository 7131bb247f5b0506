import { emptySummary, foldVisit, inTier } from '@patronkit/records/customer-summary-rules.js';
import { pointsEvents, spendEvents } from '@patronkit/records/tier-events.js';
import { tierAt } from '@patronkit/records/tier.js';
import { sameContent } from '../../same-content.js';
import type { UnitOfWork } from '../../unit-of-work.js';

/**
 * Works out the summary of a customer anew from all visits and points, as they are with this
 * transaction's writes. For what goes back behind facts: the undoing of an import, a merged backup.
 */
export async function rebuildSummary(unit: UnitOfWork, customer: string): Promise<void> {
  const where = { customer };
  const [{ tiers }, before, visits, ledger] = await Promise.all([
    unit.settings(),
    unit.get('summaries', customer),
    unit.query('visits', { where }),
    unit.query('ledger', { where }),
  ]);
  if (!visits.length && !ledger.length) {
    if (before) unit.drop('summaries', customer);
    return;
  }
  const standing = tierAt({
    events: tiers.basis === 'points' ? pointsEvents(ledger) : spendEvents(visits),
    scheme: tiers,
    now: unit.surroundings.now,
  });
  const figures = visits.reduce(foldVisit, emptySummary(customer, standing.tier));
  const after = inTier(figures, standing);
  if (before) {
    const { shop, createdAt, updatedAt } = before;
    if (sameContent({ ...after, shop, createdAt, updatedAt }, before)) return;
  }
  unit.derive('summaries', after, before);
}
