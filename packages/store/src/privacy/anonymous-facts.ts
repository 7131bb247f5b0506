import type { Feedback } from '@patronkit/records/feedback.js';
import { createIdentifierSource } from '@patronkit/records/identifier.js';
import type { LedgerEntry } from '@patronkit/records/ledger-entry.js';
import { anonymousCustomer } from '@patronkit/records/anonymous-customer.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { PersonRecords } from './person-records.js';

/** What remains of an erased customer: figures that name nobody. */
export interface AnonymousFacts {
  /** The id they go on under; nothing leads from the customer to it. */
  readonly customer: string;
  readonly visits: readonly Visit[];
  readonly ledger: readonly LedgerEntry[];
  readonly feedback: readonly Feedback[];
  /** Old id → new id of each, because an order number is a name, too. */
  readonly newIds: ReadonlyMap<string, string>;
}

/** Only these fields are carried over: what a later version adds is left behind until it is named. */
function anonymousVisit({ at, kind, channel, amount, lines, articles, durationMinutes }: Visit) {
  const counted = articles ?? lines?.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    at,
    kind,
    channel,
    ...(amount && { amount }),
    ...(counted && { articles: counted }),
    ...(durationMinutes !== undefined && { durationMinutes }),
  };
}

const anonymousEntry = ({ at, kind, points, usableAt, expiresAt }: LedgerEntry) => ({
  at,
  kind,
  points,
  ...(usableAt !== undefined && { usableAt }),
  ...(expiresAt !== undefined && { expiresAt }),
});

const anonymousFeedback = ({ at, measure, score, channel }: Feedback) => ({
  at,
  measure,
  score,
  channel,
});

/**
 * Makes figures of a customer's facts: moment, kind, channel, amount, points and score stay; words,
 * names of articles, staff and contact go. The new ids bear the time of the fact and not of the
 * erasure, or the proof of the erasure would lead back to them.
 */
export function anonymousFacts({ visits, ledger, feedback }: PersonRecords): AnonymousFacts {
  const facts = [...visits, ...ledger, ...feedback].sort((one, other) => one.at - other.at);
  const newId = createIdentifierSource();
  const customer = anonymousCustomer(newId(facts[0]?.at ?? 0));
  const newIds = new Map(facts.map(({ id, at }) => [id, newId(at)]));
  const rewritten = <Fact extends Visit | LedgerEntry | Feedback>(fact: Fact, figures: object) => {
    const { id, shop, createdAt, updatedAt } = fact;
    const visit = 'visit' in fact ? newIds.get(fact.visit ?? '') : undefined;
    return {
      ...figures,
      id: newIds.get(id)!,
      shop,
      // When it was written down tells no more than when it happened.
      createdAt,
      updatedAt,
      customer,
      ...(visit && { visit }),
    } as Fact;
  };
  return {
    customer,
    newIds,
    visits: visits.map((visit) => rewritten(visit, anonymousVisit(visit))),
    ledger: ledger.map((entry) => rewritten(entry, anonymousEntry(entry))),
    feedback: feedback.map((told) => rewritten(told, anonymousFeedback(told))),
  };
}
