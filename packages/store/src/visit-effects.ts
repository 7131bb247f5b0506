import type { CustomerSummary } from '@patronkit/records/customer-summary.js';
import { emptySummary, foldVisit, inTier } from '@patronkit/records/customer-summary-rules.js';
import type { LedgerEntry } from '@patronkit/records/ledger-entry.js';
import { ledgerEntryForVisit } from '@patronkit/records/points.js';
import { pointsEvents, spendEvents } from '@patronkit/records/tier-events.js';
import type { TierEvent } from '@patronkit/records/tier.js';
import { tierAt } from '@patronkit/records/tier.js';
import type { Visit } from '@patronkit/records/visit.js';
import { applyWithdrawals } from './privacy/consent-effects.js';
import type { TierHistories } from './tier-histories.js';
import type { UnitOfWork } from './unit-of-work.js';

/** What one transaction writes of one customer. */
interface News {
  readonly visits: Visit[];
  readonly entries: LedgerEntry[];
}

/**
 * Adds to a transaction what follows from its writes: a visit folds into the customer's summary
 * and earns points; visits and points move the tier; a customer's summary goes with the customer;
 * a withdrawn consent takes along what rested on it.
 */
export async function applyEffects(unit: UnitOfWork, histories?: TierHistories): Promise<void> {
  for (const [id, customer] of unit.written('customers')) {
    if (!customer) unit.drop('summaries', id);
  }
  await applyWithdrawals(unit);
  const visits = [...unit.written('visits').values()].filter((visit) => visit !== undefined);
  if (!visits.length && !unit.written('ledger').size) return;

  const { points, tiers } = await unit.settings();
  for (const visit of visits) {
    const entry = ledgerEntryForVisit(visit, points);
    if (entry) unit.derive('ledger', { ...entry, id: unit.surroundings.newId() });
    await unit.pause?.();
  }
  const news = new Map<string, News>();
  const newsOf = (customer: string): News => {
    let found = news.get(customer);
    if (!found) news.set(customer, (found = { visits: [], entries: [] }));
    return found;
  };
  for (const visit of visits) newsOf(visit.customer).visits.push(visit);
  if (tiers.basis === 'points') {
    for (const entry of unit.written('ledger').values()) {
      if (entry) newsOf(entry.customer).entries.push(entry);
    }
  }
  // All look-ups at once: one after the other they would take longer than the writing.
  await Promise.all([...news.keys()].map((customer) => unit.get('summaries', customer)));
  for (const [customer, written] of news) {
    await reviewCustomer(unit, customer, written, histories);
    await unit.pause?.();
  }
}

/** Brings the summary of one customer up to date. Resolves with the summary before and after. */
export async function reviewCustomer(
  unit: UnitOfWork,
  customer: string,
  news: News = { visits: [], entries: [] },
  histories?: TierHistories,
): Promise<[CustomerSummary | undefined, Pick<CustomerSummary, 'tier' | 'tierReviewAt'>]> {
  const { tiers } = await unit.settings();
  const before = await unit.get('summaries', customer);
  const figures = news.visits.reduce(
    foldVisit,
    before ?? emptySummary(customer, tiers.tiers[0]!.tier),
  );

  let events: readonly TierEvent[];
  if (tiers.basis === 'points') {
    const stored = await unit.stored('ledger', { where: { customer } });
    events = pointsEvents([...stored, ...news.entries]);
  } else {
    const known = histories?.get(customer);
    const seen = before?.visits ?? 0;
    const earlier =
      known?.visits === seen
        ? known.events
        : seen
          ? spendEvents(await unit.stored('visits', { where: { customer } }))
          : [];
    events = [...earlier, ...spendEvents(news.visits)];
    histories?.set(customer, { visits: figures.visits, events });
  }
  const after = inTier(figures, tierAt({ events, scheme: tiers, now: unit.surroundings.now }));
  unit.derive('summaries', after, before);
  return [before, after];
}
