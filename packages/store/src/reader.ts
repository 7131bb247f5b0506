import type { CollectionName } from '@patronkit/records/collections.js';
import type { BackendTransaction, Key } from './backend.js';
import { noIndex } from './question.js';
import type { Question, Row } from './row-rules.js';
import { windowOf } from './row-rules.js';

/** Fewest rows read at once when some of them will be left out. */
const filteredBatch = 64;

/** Most rows read at once: each batch is a task of its own, and none may hold up the page. */
const largestBatch = 1000;

/** Most rows of a collection that are looked at one by one. More would hold up the page. */
const mostScanned = 10_000;

/** @throws {NoIndexError} where there are too many to look at each */
async function scanRows(
  transaction: BackendTransaction,
  store: string,
  { plan, matches, compare }: Question,
): Promise<Row[]> {
  const all = { index: '', lower: '', upper: [], descending: false, limit: mostScanned + 1 };
  const rows = (await transaction.getAll(store, all)) as Row[];
  if (rows.length > mostScanned) throw noIndex(store as CollectionName, {});
  return windowOf(rows.filter(matches).sort(compare), plan);
}

/** Reads on behind the last row, batch by batch, until enough rows match. */
async function readFiltered(
  transaction: BackendTransaction,
  store: string,
  { plan, matches, keyOf }: Question,
): Promise<Row[]> {
  const { index, descending, offset = 0, limit = Infinity } = plan;
  const wanted = offset + limit;
  const count = Math.min(Math.max(filteredBatch, 2 * wanted), largestBatch);
  const matching: Row[] = [];
  let stretch = { ...plan, offset: 0, limit: count };
  for (;;) {
    const batch = (await transaction.getAll(store, stretch)) as Row[];
    matching.push(...batch.filter(matches));
    if (batch.length < count || matching.length >= wanted) break;
    const key = keyOf(batch.at(-1)!);
    const last: Key = index ? key : key[0]!;
    stretch = descending
      ? { ...stretch, upper: last }
      : { ...stretch, lower: last, lowerOpen: true };
  }
  return windowOf(matching, plan);
}

/** Answers a question inside a transaction. */
export async function readRows(
  transaction: BackendTransaction,
  store: string,
  question: Question,
): Promise<Row[]> {
  const { plan, matches, compare } = question;
  if (plan.limit === 0) return [];
  if (plan.ids) {
    const found = await Promise.all([...new Set(plan.ids)].map((id) => transaction.get(store, id)));
    const rows = (found as (Row | undefined)[]).filter((row) => row !== undefined);
    return windowOf(rows.filter(matches).sort(compare), plan);
  }
  if (plan.scan) return scanRows(transaction, store, question);
  if (plan.filtered) return readFiltered(transaction, store, question);
  return transaction.getAll(store, plan) as Promise<Row[]>;
}

/** Counts the rows a question is about, whatever its window. */
export async function countRows(
  transaction: BackendTransaction,
  store: string,
  question: Question,
): Promise<number> {
  const { plan } = question;
  if (plan.limit === 0) return 0;
  if (!plan.filtered) return transaction.count(store, plan);
  const whole = { ...plan, offset: 0, limit: undefined };
  return (await readRows(transaction, store, { ...question, plan: whole })).length;
}
