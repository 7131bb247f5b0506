import type { StoreContext } from '../../store-context.js';
import type { Writer } from '../../writer.js';
import type { ImportCounts } from './import-journal.js';
import { noCounts } from './import-journal.js';
import type { ImportPlan } from './import-plan.js';
import { importBatches } from './import-batches.js';
import { countsAfter } from './import-counts.js';
import { ProblemTable } from './problem-table.js';
import type { RowProblem } from './row-problem.js';
import { nothingRehearsed, writeBatch } from './write-batch.js';

/** Problems handed out as they are; the table has them all. */
const shownProblems = 500;

export interface CheckOptions {
  /** The headers of the columns, for messages. */
  readonly headers?: readonly string[];
  readonly onProgress?: (progress: { readonly bytes: number; readonly size: number }) => void;
  readonly signal?: AbortSignal;
}

/** What an import would do. */
export interface ImportCheck {
  readonly counts: ImportCounts;
  /** The first problems, by line. */
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  /** All problems as a CSV table: line, column, what is wrong and what to do. */
  readonly problemTable: Blob;
}

/**
 * Goes through a whole table as an import would, and writes nothing.
 * @throws {ImportError} the signal's reason when it is aborted
 */
export async function checkImport(
  context: StoreContext,
  writer: Writer,
  file: Blob,
  plan: ImportPlan,
  { headers = [], onProgress, signal }: CheckOptions = {},
): Promise<ImportCheck> {
  const problems: RowProblem[] = [];
  const table = new ProblemTable();
  let counts = noCounts;
  const rehearsed = nothingRehearsed();
  const batches = importBatches(context, writer, { file, plan, headers });
  for await (const { match, rowsDone, bytes } of batches) {
    signal?.throwIfAborted();
    const outcome = await writer.write([plan.target], (unit) =>
      writeBatch(unit, plan, match, rehearsed),
    );
    counts = countsAfter(counts, match.rows, outcome, rowsDone);
    problems.push(...outcome.problems.slice(0, shownProblems - problems.length));
    table.add(outcome.problems);
    onProgress?.({ bytes, size: file.size });
  }
  return { counts, problems, problemCount: table.count, problemTable: table.toBlob() };
}
