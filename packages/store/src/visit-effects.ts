import { emptySummary, foldVisit } from '@patronkit/records/customer-summary-rules.js';
import { ledgerEntryForVisit } from '@patronkit/records/points.js';
import { pointsEvents, spendEvents } from '@patronkit/records/tier-events.js';
import { tierAt } from '@patronkit/records/tier.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * Adds to a transaction what follows from its writes: a visit folds into the customer's summary
 * and earns points; visits and points move the tier; a customer's summary goes with the customer.
 */
export async function applyEffects(unit: UnitOfWork): Promise<void> {
  for (const [id, customer] of unit.written('customers')) {
    if (!customer) unit.drop('summaries', id);
  }
  const visits = [...unit.written('visits').values()].filter((visit) => visit !== undefined);
  const entries = [...unit.written('ledger').values()].filter((entry) => entry !== undefined);
  if (!visits.length && !entries.length) return;

  const settings = await unit.settings();
  for (const visit of visits) {
    const entry = ledgerEntryForVisit(visit, settings.points);
    if (entry) unit.derive('ledger', { ...entry, id: unit.surroundings.newId() });
  }
  const touched = settings.tiers.basis === 'points' ? [...visits, ...entries] : visits;
  const customers = new Set(touched.map(({ customer }) => customer));
  const visitsOf = new Map<string, Visit[]>();
  for (const visit of visits) {
    visitsOf.set(visit.customer, [...(visitsOf.get(visit.customer) ?? []), visit]);
  }
  await Promise.all(
    [...customers].map((customer) => reviewCustomer(unit, customer, visitsOf.get(customer) ?? [])),
  );
}

async function reviewCustomer(
  unit: UnitOfWork,
  customer: string,
  visits: readonly Visit[],
): Promise<void> {
  const { tiers } = await unit.settings();
  const before = await unit.get('summaries', customer);
  const events =
    tiers.basis === 'points'
      ? pointsEvents(await unit.query('ledger', { where: { customer } }))
      : spendEvents(await unit.query('visits', { where: { customer } }));
  const { tier, since, reviewAt } = tierAt({ events, scheme: tiers, now: unit.surroundings.now });
  const {
    tierSince: _since,
    tierReviewAt: _review,
    ...figures
  } = visits.reduce(foldVisit, before ?? emptySummary(customer, tiers.tiers[0]!.tier));
  unit.derive(
    'summaries',
    {
      ...figures,
      tier,
      ...(since !== undefined && { tierSince: since }),
      ...(reviewAt !== undefined && { tierReviewAt: reviewAt }),
    },
    before,
  );
}
