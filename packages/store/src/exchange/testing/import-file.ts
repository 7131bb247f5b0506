import type { StoreAdministration } from '../../store-administration.js';
import type { ImportPlan } from '../import/import-plan.js';
import type { ImportProgress } from '../import/run-import.js';
import type { RowProblem } from '../import/row-problem.js';

/** A file of these lines. */
export const tableFile = (...lines: string[]): File => new File([lines.join('\r\n')], 'table.csv');

/** Imports a table as it is guessed, with some of the plan said. */
export async function importFile(
  administration: StoreAdministration,
  file: Blob,
  changes: Partial<ImportPlan> = {},
): Promise<{ id: string; end: ImportProgress; problems: readonly RowProblem[] }> {
  const { plan, columns } = await administration.readTable(file, {
    locale: 'en-GB',
    target: changes.target,
  });
  const headers = columns.map(({ header }) => header);
  const handle = await administration.startImport(file, { ...plan, ...changes }, { headers });
  const end = await handle.done;
  const { problems } = await administration.importProblems(handle.id);
  return { id: handle.id, end, problems };
}
