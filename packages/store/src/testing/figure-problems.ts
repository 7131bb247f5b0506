import { emptySummary, foldVisit } from '@patronkit/records/customer-summary-rules.js';
import type { CustomerSummary } from '@patronkit/records/customer-summary.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { LedgerEntry } from '@patronkit/records/ledger-entry.js';
import { ledgerEntryForVisit } from '@patronkit/records/points.js';
import { spendEvents } from '@patronkit/records/tier-events.js';
import { tierAt } from '@patronkit/records/tier.js';
import type { Visit } from '@patronkit/records/visit.js';
import { sameContent } from '../same-content.js';
import type { Store } from '../store.js';

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const { points, tiers } = defaultShopSettings;

/** A customer's summary, worked out again from all visits at the instant it was last written. */
function expectedSummary(visits: readonly Visit[], { id, updatedAt }: CustomerSummary): object {
  const figures = visits.reduce(foldVisit, emptySummary(id, tiers.tiers[0]!.tier));
  const { tier, since, reviewAt } = tierAt({
    events: spendEvents(visits),
    scheme: tiers,
    now: updatedAt,
  });
  return {
    ...figures,
    tier,
    ...(since !== undefined && { tierSince: since }),
    ...(reviewAt !== undefined && { tierReviewAt: reviewAt }),
  };
}

function summaryProblems(
  summaries: readonly CustomerSummary[],
  visits: ReadonlyMap<string, Visit[]>,
  customers: ReadonlySet<string>,
): string[] {
  const problems = summaries.flatMap((summary) => {
    const { shop: _shop, createdAt: _created, updatedAt: _updated, ...found } = summary;
    if (!customers.has(summary.id)) return [`a summary of nobody: ${summary.id}`];
    const expected = expectedSummary(visits.get(summary.id) ?? [], summary);
    return sameContent(found, expected)
      ? []
      : [`summary ${JSON.stringify(found)}, but by the visits ${JSON.stringify(expected)}`];
  });
  const summed = new Set(summaries.map(({ id }) => id));
  for (const customer of visits.keys()) {
    if (customers.has(customer) && !summed.has(customer)) problems.push(`no summary: ${customer}`);
  }
  return problems;
}

function ledgerProblems(ledger: readonly LedgerEntry[], visits: readonly Visit[]): string[] {
  const earned = grouped(
    ledger.filter(({ kind }) => kind === 'earned'),
    ({ visit }) => visit!,
  );
  const problems = visits.flatMap((visit) => {
    const expected = ledgerEntryForVisit(visit, points);
    const found = earned.get(visit.id) ?? [];
    earned.delete(visit.id);
    const fits = expected
      ? found.length === 1 && found[0]!.points === expected.points
      : found.length === 0;
    return fits ? [] : [`visit ${visit.id} earned ${found.length} times`];
  });
  return [...problems, ...[...earned.keys()].map((visit) => `points for no visit: ${visit}`)];
}

/**
 * What a customer base whose settings are the preset holds that its visits do not bear out:
 * summaries, tiers and earned points are all worked out again. Empty when everything agrees.
 */
export async function figureProblems(store: Store): Promise<string[]> {
  const [customers, visits, summaries, ledger] = await Promise.all([
    store.customers.query(),
    store.visits.query(),
    store.summaries.query(),
    store.ledger.query(),
  ]);
  const byCustomer = grouped(visits, ({ customer }) => customer);
  const ids = new Set(customers.map(({ id }) => id));
  return [...summaryProblems(summaries, byCustomer, ids), ...ledgerProblems(ledger, visits)];
}
