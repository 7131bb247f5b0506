import type { Consent, ConsentPurpose } from '@patronkit/records/consent.js';
import { consentPurposes } from '@patronkit/records/consent-purpose.js';
import type { ConsentState } from '@patronkit/records/consent-state.js';
import { consentHolds, consentState } from '@patronkit/records/consent-state.js';
import { defaultConsentWording } from '@patronkit/records/default-consent-wording.js';
import type { NewRecord } from '@patronkit/records/record.js';
import { eachCustomer } from '../each-customer.js';
import type { StoreContext } from '../store-context.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Writer } from '../writer.js';
import { eachStoredRow } from './each-stored-row.js';
import type { RecordReader } from './record-reader.js';
import { readRecords } from './record-reader.js';

/** One decision of a customer, as it is handed in: now, and on the wording in use, unless said. */
export type ConsentGiven = Omit<NewRecord<Consent>, 'id' | 'at' | 'wording'> &
  Partial<Pick<Consent, 'at' | 'wording'>>;

/** Who took a decision down, and how it came. */
export type ConsentWay = Pick<Consent, 'channel' | 'staff'>;

/** What customers allow. Decisions are appended and never changed; the latest holds. */
export interface ConsentLedger {
  /** What holds now; purposes on which the customer never decided are absent. */
  state(customer: string): Promise<ConsentState>;
  /**
   * Whether the customer's data may be used for a purpose now. Whoever is about to use them asks
   * this. Where they never decided, the shop's settings say whether that means no.
   */
  holds(customer: string, purpose: ConsentPurpose): Promise<boolean>;
  /** All decisions, newest first. */
  history(customer: string): Promise<Consent[]>;
  /** @throws {ValidationError} {@link NotFoundError} */
  decide(decision: ConsentGiven): Promise<Consent>;
  /**
   * Withdraws what holds of these purposes, by default of all, in one transaction, and with it what
   * rested on it. Resolves with the decisions written; none where nothing held.
   */
  withdraw(
    customer: string,
    way: ConsentWay,
    purposes?: readonly ConsentPurpose[],
  ): Promise<Consent[]>;
  /** The customers for whom a purpose holds, as for a mailing. */
  customersAllowing(purpose: ConsentPurpose): Promise<string[]>;
  /**
   * What customers were shown under a version.
   * @param locale BCP 47 tag; English where the text is not in that language
   */
  wording(version: string, purpose: ConsentPurpose, locale?: string): Promise<string | undefined>;
}

export function createConsentLedger(
  context: StoreContext,
  writer: () => Promise<Writer>,
): ConsentLedger {
  const read = <Result>(body: (reader: RecordReader) => Promise<Result>): Promise<Result> =>
    readRecords(context, ['consents', 'consentWordings'], body);
  const stateIn = async (reader: RecordReader, customer: string): Promise<ConsentState> =>
    consentState(await reader.query('consents', { where: { customer } }), context.now());

  async function append(unit: UnitOfWork, decision: ConsentGiven): Promise<Consent> {
    const { consentWording } = await unit.settings();
    return unit.add('consents', {
      at: unit.surroundings.now,
      wording: consentWording,
      ...decision,
    });
  }

  return {
    state: (customer) => read((reader) => stateIn(reader, customer)),
    holds: (customer, purpose) =>
      read(async (reader) => {
        const { consentAskedFirst } = await reader.settings();
        return consentHolds(await stateIn(reader, customer), purpose, consentAskedFirst);
      }),
    history: (customer) =>
      read((reader) =>
        reader.query('consents', {
          where: { customer },
          order: { by: 'at', direction: 'descending' },
        }),
      ),
    async decide(decision) {
      return (await writer()).write(['consents'], (unit) => append(unit, decision));
    },
    async withdraw(customer, way, purposes = consentPurposes) {
      return (await writer()).write(['consents'], async (unit) => {
        const { consentAskedFirst } = await unit.settings();
        const state = await stateIn(unit, customer);
        const withdrawn: Consent[] = [];
        for (const purpose of purposes) {
          if (!consentHolds(state, purpose, consentAskedFirst)) continue;
          // Not before the decision it takes back, though that may bear a later clock's time.
          const at = Math.max(unit.surroundings.now, state[purpose]?.at ?? 0);
          withdrawn.push(await append(unit, { ...way, customer, purpose, given: false, at }));
        }
        return withdrawn;
      });
    },
    async customersAllowing(purpose) {
      const { consentAskedFirst } = await read((reader) => reader.settings());
      const ledgers = new Map<string, Consent[]>();
      const transaction = await context.backend.begin(['consents'], 'readonly');
      await eachStoredRow(transaction, 'consents', (consent: Consent) => {
        if (consent.purpose !== purpose) return;
        const ledger = ledgers.get(consent.customer);
        if (ledger) ledger.push(consent);
        else ledgers.set(consent.customer, [consent]);
      });
      const allowing: string[] = [];
      await eachCustomer(context, ({ id }) => {
        const state = consentState(ledgers.get(id) ?? [], context.now());
        if (consentHolds(state, purpose, consentAskedFirst)) allowing.push(id);
      });
      return allowing;
    },
    async wording(version, purpose, locale = 'en') {
      const stored = await read((reader) => reader.get('consentWordings', version));
      const { id, texts } = (stored ?? defaultConsentWording) as typeof defaultConsentWording;
      if (id !== version) return undefined;
      const byLanguage: Readonly<Record<string, string>> | undefined = texts[purpose];
      const language = Object.keys(byLanguage ?? {}).find((tag) =>
        tag.startsWith(locale.slice(0, 2)),
      );
      return byLanguage?.[locale] ?? byLanguage?.[language ?? 'en'];
    },
  };
}
