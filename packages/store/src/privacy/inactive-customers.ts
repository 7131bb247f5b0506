import type { StoreContext } from '../store-context.js';
import type { RecordReader } from './record-reader.js';
import { readRecords } from './record-reader.js';
import { rowsBefore } from './rows-before.js';

/** Whether the customer has said or decided anything since. */
async function heardSince(reader: RecordReader, customer: string, since: number): Promise<boolean> {
  for (const name of ['feedback', 'consents'] as const) {
    const [latest] = await reader.query(name, {
      where: { customer, at: { from: since } },
      limit: 1,
    });
    if (latest) return true;
  }
  return false;
}

/**
 * Customers who have not been heard of since an instant: no visit, feedback or decision, and, where
 * they never visited, a record that nobody has changed since. Batch by batch.
 */
export async function* inactiveCustomers(
  context: StoreContext,
  since: number,
): AsyncGenerator<string[]> {
  const silent = (ids: readonly string[]): Promise<string[]> =>
    readRecords(context, ['customers', 'feedback', 'consents'], async (reader) => {
      const found: string[] = [];
      for (const id of ids) {
        const isThere = await reader.get('customers', id);
        if (isThere && !(await heardSince(reader, id, since))) found.push(id);
      }
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
