import type { LedgerEntry } from '@patronkit/records/ledger-entry.js';
import type { StoreContext } from '../store-context.js';
import type { RecordReader } from './record-reader.js';
import { readRecords } from './record-reader.js';
import { rowsBefore } from './rows-before.js';

/** What tells that somebody had to do with a customer, each with its moment. */
const signs = ['visits', 'corrections', 'notes', 'feedback', 'consents'] as const;
/** What `isInactive` reads. */
export const inactivityStores = ['customers', 'contacts', 'ledger', ...signs] as const;

/** What visits earn is written by the store and by rules, at any time; the visits count themselves. */
const followsFromVisit = ({ kind, visit }: LedgerEntry): boolean =>
  kind === 'earned' && visit !== undefined;

/**
 * Whether a customer is there whom nobody has had to do with since an instant: no visit, points
 * moved, note, correction, feedback or decision, and nobody has changed the record or its contacts.
 */
export async function isInactive(
  reader: RecordReader,
  customer: string,
  since: number,
): Promise<boolean> {
  const record = await reader.get('customers', customer);
  if (!record || record.updatedAt >= since) return false;
  const where = { customer, at: { from: since } };
  for (const name of signs) {
    if ((await reader.query(name, { where, limit: 1 })).length) return false;
  }
  const moved = await reader.query('ledger', { where });
  if (!moved.every(followsFromVisit)) return false;
  const contacts = await reader.query('contacts', { where: { customer } });
  return contacts.every(({ updatedAt }) => updatedAt < since);
}

/** Customers who are inactive since an instant, see `isInactive`. Batch by batch. */
export async function* inactiveCustomers(
  context: StoreContext,
  since: number,
): AsyncGenerator<string[]> {
  const silent = (ids: readonly string[]): Promise<string[]> =>
    readRecords(context, inactivityStores, async (reader) => {
      const found: string[] = [];
      for (const id of ids) if (await isInactive(reader, id, since)) found.push(id);
      return found;
    });
  for await (const summaries of rowsBefore(context, 'summaries', 'lastVisitAt', since)) {
    yield silent(summaries.map(({ id }) => id));
  }
  for await (const customers of rowsBefore(context, 'customers', 'updatedAt', since)) {
    const neverCame = await readRecords(context, ['summaries'], async (reader) => {
      const found: string[] = [];
      for (const { id } of customers) {
        if ((await reader.get('summaries', id))?.lastVisitAt === undefined) found.push(id);
      }
      return found;
    });
    yield silent(neverCame);
  }
}
