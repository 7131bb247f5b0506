import type { BackendTransaction, Key } from './backend.js';
import type { Plan, Row } from './query-plan.js';

/** Fewest rows read at once when some of them will be left out. */
const filteredBatch = 64;

/** The rows of the answer that lie within its window. */
export const windowOf = (rows: Row[], { offset, limit = Infinity }: Plan): Row[] =>
  rows.slice(offset, offset + limit);

/** Reads on behind the last row, batch by batch, until enough rows match. */
async function readFiltered(
  transaction: BackendTransaction,
  store: string,
  plan: Plan,
): Promise<Row[]> {
  const { index, descending, limit = Infinity } = plan;
  const wanted = plan.offset + limit;
  const count = wanted < Infinity ? Math.max(filteredBatch, 2 * wanted) : undefined;
  const matching: Row[] = [];
  let range = plan.range;
  for (;;) {
    const batch = (await transaction.getAll(store, {
      index,
      range,
      descending,
      limit: count,
    })) as Row[];
    matching.push(...batch.filter((row) => plan.matches(row)));
    if (count === undefined || batch.length < count || matching.length >= wanted) break;
    const key = plan.keyOf(batch.at(-1)!);
    const last: Key = index ? key : key[0]!;
    range = descending
      ? { ...range, upper: last, upperOpen: true }
      : { ...range, lower: last, lowerOpen: true };
  }
  return windowOf(matching, plan);
}

/** Answers a planned query inside a transaction. */
export async function readRows(
  transaction: BackendTransaction,
  store: string,
  plan: Plan,
): Promise<Row[]> {
  if (plan.ids) {
    const found = await Promise.all([...new Set(plan.ids)].map((id) => transaction.get(store, id)));
    const rows = (found as (Row | undefined)[]).filter((row) => row !== undefined);
    return windowOf(rows.filter((row) => plan.matches(row)).sort(plan.compare), plan);
  }
  if (plan.filtered) return readFiltered(transaction, store, plan);
  return transaction.getAll(store, plan) as Promise<Row[]>;
}

/** Counts what a planned query finds, whatever its window. */
export async function countRows(
  transaction: BackendTransaction,
  store: string,
  plan: Plan,
): Promise<number> {
  if (!plan.ids && !plan.filtered) return transaction.count(store, plan);
  return (await readRows(transaction, store, plan)).length;
}
