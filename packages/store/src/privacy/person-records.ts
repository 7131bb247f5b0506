import type { Collections } from '@patronkit/records/collections.js';
import type { RecordReader } from './record-reader.js';

/** The collections that hold records about customers, besides the customers themselves. */
export const recordsAboutCustomers = [
  'contacts',
  'visits',
  'corrections',
  'notes',
  'feedback',
  'ledger',
  'consents',
] as const;
type AboutCustomers = (typeof recordsAboutCustomers)[number];

/** Everything the collections hold on one customer. */
export type PersonRecords = {
  readonly id: string;
  readonly customer: Collections['customers'] | undefined;
  readonly summary: Collections['summaries'] | undefined;
  /** Customers whom this one has referred: their records, with this one's id in them. */
  readonly referred: Collections['customers'][];
  /** All records about the customer, whichever collection they are in. */
  readonly all: readonly { readonly id: string }[];
} & { readonly [Name in AboutCustomers]: Collections[Name][] };

/** Reads all records of a customer, also of one whose own record is gone. */
export async function readPersonRecords(reader: RecordReader, id: string): Promise<PersonRecords> {
  const about = {} as { [Name in AboutCustomers]: Collections[Name][] };
  for (const name of recordsAboutCustomers) {
    about[name] = (await reader.query(name, { where: { customer: id } })) as never;
  }
  for (const { id: visit } of about.visits) {
    // Older ones, and those of a backup, may name another customer than their visit.
    const onOthers = await reader.query('corrections', { where: { visit } });
    about.corrections.push(...onOthers.filter(({ customer }) => customer !== id));
    // A form that knows the visit need not know whose it was.
    const onVisit = await reader.query('feedback', { where: { visit } });
    about.feedback.push(...onVisit.filter(({ customer }) => !customer));
  }
  return {
    id,
    customer: await reader.get('customers', id),
    summary: await reader.get('summaries', id),
    referred: await reader.query('customers', { where: { referredBy: id } }),
    ...about,
    all: Object.values(about).flat(),
  };
}

/** Whether anything at all is known. */
export const isKnown = ({ customer, summary, referred, all }: PersonRecords): boolean =>
  !!(customer || summary || referred.length || all.length);
