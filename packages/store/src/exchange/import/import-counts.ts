import type { ImportCounts } from './import-journal.js';
import { isDuplicate } from './row-problem.js';
import type { BatchOutcome } from './write-batch.js';

/** The counts with one more batch. A row with several problems counts once. */
export function countsAfter(
  before: ImportCounts,
  batchRows: number,
  { problems, addedRows, updatedRows, unchangedRows, newCustomers }: BatchOutcome,
  rowsDone: number,
): ImportCounts {
  const repeated = problems
    .filter(isDuplicate)
    .reduce((sum, { rows = 1 }) => sum + rows, unchangedRows);
  return {
    rows: rowsDone,
    added: before.added + addedRows,
    updated: before.updated + updatedRows,
    skipped: before.skipped + repeated,
    rejected: before.rejected + batchRows - addedRows - updatedRows - repeated,
    newCustomers: before.newCustomers + newCustomers,
  };
}
