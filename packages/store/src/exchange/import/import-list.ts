import type { StoreContext } from '../../store-context.js';
import { storageFailure } from '../../storage-failure.js';
import type { ImportTarget } from './import-fields.js';
import type { ImportCounts, ImportStatus, StoredImport, UndoState } from './import-journal.js';
import { importId, storedImports, storedProblems } from './import-journal.js';
import { ProblemTable } from './problem-table.js';
import type { RowProblem } from './row-problem.js';

/** An import as a list shows it. */
export interface ImportOverview {
  readonly id: string;
  readonly fileName: string;
  readonly target: ImportTarget;
  /** Epoch milliseconds UTC. */
  readonly startedAt: number;
  readonly updatedAt: number;
  /** `interrupted`: begun, and nobody has gone on with it for a while. */
  readonly status: ImportStatus | 'interrupted';
  /** Bytes of the file done, and all of them. */
  readonly bytes: number;
  readonly size: number;
  readonly counts: ImportCounts;
  readonly undone?: Pick<UndoState, 'removed' | 'restored' | 'kept'>;
}

/** A running import writes more often than this, in milliseconds. */
const longestSilence = 15_000;

const isAtWork = ({ status }: StoredImport): boolean =>
  status === 'running' || status === 'undoing';

function overviewOf(head: StoredImport, now: number): ImportOverview {
  const { fileName, plan, startedAt, updatedAt, bytes, size, counts, undo } = head;
  const isSilent = isAtWork(head) && now - updatedAt > longestSilence;
  return {
    id: importId(head),
    fileName,
    target: plan.target,
    startedAt,
    updatedAt,
    status: isSilent ? 'interrupted' : head.status,
    bytes,
    size,
    counts,
    ...(undo && {
      undone: { removed: undo.removed, restored: undo.restored, kept: undo.kept },
    }),
  };
}

/** All imports, the latest first. */
export async function listImports(context: StoreContext): Promise<ImportOverview[]> {
  try {
    const heads = await storedImports(context);
    return heads.reverse().map((head) => overviewOf(head, context.now()));
  } catch (cause) {
    throw storageFailure(cause, 'reading');
  }
}

/** The problems of an import: the first of them, and all as a table. */
export async function importProblems(
  context: StoreContext,
  id: string,
  limit: number,
): Promise<{ problems: RowProblem[]; problemCount: number; problemTable: Blob }> {
  const table = new ProblemTable();
  const problems: RowProblem[] = [];
  try {
    for await (const more of storedProblems(context, id)) {
      table.add(more);
      problems.push(...more.slice(0, limit - problems.length));
    }
  } catch (cause) {
    throw storageFailure(cause, 'reading');
  }
  return { problems, problemCount: table.count, problemTable: table.toBlob() };
}
