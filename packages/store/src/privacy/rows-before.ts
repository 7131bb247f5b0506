import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import { givePageItsTurn } from '../page-turn.js';
import type { StoreContext } from '../store-context.js';
import { readRecords } from './record-reader.js';

const batchSize = 500;

/**
 * The records whose `field` is before an instant (or, by id, all of them), batch by batch, each read
 * in a transaction of its own; the page gets its turn in between. Rows may be changed and removed
 * meanwhile.
 */
export async function* rowsBefore<Name extends CollectionName>(
  context: StoreContext,
  name: Name,
  field: keyof Collections[Name] & string,
  before?: number,
): AsyncGenerator<Collections[Name][]> {
  let from: unknown;
  /** Of the rows at `from`, those that were there in an earlier batch. */
  let seen = new Set<string>();
  for (;;) {
    const limit = batchSize + seen.size;
    const range = {
      ...(from !== undefined && { from }),
      ...(before !== undefined && { to: before }),
    };
    const where = Object.keys(range).length ? { [field]: range } : {};
    const rows = await readRecords(context, [name], (reader) =>
      reader.query(name, { where, order: { by: field }, limit }),
    );
    const fresh = rows.filter(({ id }) => !seen.has(id));
    if (fresh.length) yield fresh;
    if (rows.length < limit) return;
    const last = rows.at(-1)![field];
    const atLast = rows.filter((row) => row[field] === last).map(({ id }) => id);
    seen = last === from ? new Set([...seen, ...atLast]) : new Set(atLast);
    from = last;
    await givePageItsTurn();
  }
}
