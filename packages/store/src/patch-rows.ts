import type { Question, Row } from './row-rules.js';
import { windowOf } from './row-rules.js';

/** What became of the rows of one collection: the row as it is now, or that it is gone. */
export type ChangedRows = ReadonlyMap<string, Row | undefined>;

const idSets = new WeakMap<readonly Row[], ReadonlySet<string>>();

/** Whether a change concerns rows of an answer. Most do not, and many answers are asked. */
function concerns(rows: readonly Row[], changed: ChangedRows): boolean {
  let ids = idSets.get(rows);
  if (!ids) idSets.set(rows, (ids = new Set(rows.map(({ id }) => id))));
  for (const id of changed.keys()) if (ids.has(id)) return true;
  return false;
}

/**
 * The answer to a question after a change, worked out from the answer before.
 * @returns the same list when nothing in it changed; `undefined` when only the database can tell,
 *   because rows from outside the window may have to move in
 */
export function patchRows(
  rows: readonly Row[],
  { plan, matches, compare }: Question,
  changed: ChangedRows,
): readonly Row[] | undefined {
  const { offset, limit = Infinity } = plan;
  if (offset) return undefined;
  const arriving = [...changed.values()].filter((row) => row && matches(row)) as Row[];
  if (!arriving.length && !concerns(rows, changed)) return rows;
  const kept = rows.filter(({ id }) => !changed.has(id));
  // Of a full window the rows behind its end are not known: what sorts behind it may be behind
  // those, too.
  const end = rows.length < limit ? undefined : rows.at(-1);
  const certain = end ? arriving.filter((row) => compare(row, end) <= 0) : arriving;
  if (end && kept.length + certain.length < limit) return undefined;
  return windowOf([...kept, ...certain].sort(compare), plan);
}
