import type { Collections } from '@patronkit/records/collections.js';
import { collectionNames } from '@patronkit/records/collections.js';
import { defaultConsentWording } from '@patronkit/records/default-consent-wording.js';
import { NotFoundError } from '../errors.js';
import type { StoreContext } from '../store-context.js';
import { eachFeedbackByContact } from './feedback-by-contact.js';
import { ownStoreParts } from './own-store-parts.js';
import { People } from './people.js';
import { askParts } from './personal-data-parts.js';
import type { PersonRecords } from './person-records.js';
import { isKnown, readPersonRecords } from './person-records.js';
import { readRecords } from './record-reader.js';

type Wordings = Readonly<Record<string, Collections['consentWordings']['texts']>>;

/**
 * Everything held on one customer, as it is written to JSON. Records are as they are stored, but for
 * what is another customer's: who referred them, and whom they referred, is said without names.
 */
export interface PersonalData {
  /** Of this form; rises when a field changes its meaning. */
  readonly version: 1;
  readonly shop: {
    readonly id: string;
    readonly name: string;
    readonly timeZone: string;
    readonly currency: string;
  };
  /** Epoch milliseconds UTC. */
  readonly madeAt: number;
  readonly customer: Omit<Collections['customers'], 'referredBy'> | undefined;
  readonly figures: Collections['summaries'] | undefined;
  readonly contacts: readonly Collections['contacts'][];
  readonly visits: readonly Collections['visits'][];
  readonly corrections: readonly Collections['corrections'][];
  readonly notes: readonly Collections['notes'][];
  readonly feedback: readonly Collections['feedback'][];
  readonly ledger: readonly Collections['ledger'][];
  readonly consents: readonly Collections['consents'][];
  /** The words behind the versions that the consents name. */
  readonly wordings: Wordings;
  readonly referrals: { readonly cameByReferral: boolean; readonly hasReferred: number };
  /** Names of the staff that the records name by id. */
  readonly staff: Readonly<Record<string, string>>;
  /** What the store keeps beside the collections, such as drafts: by object store. */
  readonly elsewhere: Readonly<Record<string, readonly unknown[]>>;
  /** What plugins hold: by name. */
  readonly plugins: Readonly<Record<string, unknown>>;
}

function staffIds({ customer, ...about }: PersonRecords): Set<string> {
  const rows = [...about.visits, ...about.corrections, ...about.notes, ...about.consents];
  const scoredBy = customer?.scores?.map((score) => score.scoredBy) ?? [];
  const ids = [...rows.map(({ staff }) => staff), customer?.owner, ...scoredBy];
  return new Set(ids.filter((id) => id !== undefined));
}

const newestFirst = <Row extends { readonly at: number }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((one, other) => other.at - one.at);

/**
 * Gathers everything held on a customer, from every object store and every registered part.
 * @throws {NotFoundError} {@link PersonalDataPartError}
 */
export async function gatherPersonalData(
  context: StoreContext,
  customer: string,
): Promise<PersonalData> {
  const plugins = await askParts(context, 'exported', (part) => part.export(customer));
  const stores = [...collectionNames, ...ownStoreParts.map(({ store }) => store)];
  return readRecords(context, stores, async (reader, transaction) => {
    const person = await readPersonRecords(reader, customer);
    const held = [...plugins].filter(([, data]) => data !== undefined);
    if (!isKnown(person) && !held.length) throw new NotFoundError('customers', customer);
    const people = new People();
    people.add(person);
    const feedback = [...person.feedback];
    await eachFeedbackByContact(transaction, people, (told) => {
      // Another customer may have named the same phone: their words are their own.
      if (!told.customer) feedback.push(told);
    });
    const elsewhere: Record<string, unknown[]> = {};
    for (const part of ownStoreParts) {
      const rows = (await part.export?.(transaction, people)) ?? [];
      if (rows.length) elsewhere[part.store] = rows;
    }
    const wordings: Record<string, Wordings[string]> = {};
    for (const version of new Set(person.consents.map(({ wording }) => wording))) {
      const stored = await reader.get('consentWordings', version);
      const wording = stored ?? (version === defaultConsentWording.id && defaultConsentWording);
      if (wording) wordings[version] = wording.texts;
    }
    const staff: Record<string, string> = {};
    for (const id of staffIds(person)) staff[id] = (await reader.get('staff', id))?.name ?? id;
    const { name, timeZone, currency } = await reader.settings();
    const { referredBy, ...own } = person.customer ?? { id: customer };
    return {
      version: 1,
      shop: { id: context.shop, name, timeZone, currency },
      madeAt: context.now(),
      customer: person.customer && (own as typeof person.customer),
      figures: person.summary,
      contacts: person.contacts,
      visits: newestFirst(person.visits),
      corrections: newestFirst(person.corrections).map((row) => ({ ...row, customer })),
      notes: newestFirst(person.notes),
      feedback: newestFirst(feedback),
      ledger: newestFirst(person.ledger),
      consents: newestFirst(person.consents),
      wordings,
      referrals: {
        cameByReferral: referredBy !== undefined,
        hasReferred: person.referred.length,
      },
      staff,
      elsewhere,
      plugins: Object.fromEntries(held),
    };
  });
}
