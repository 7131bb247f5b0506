import type { Customer } from '@patronkit/records/customer.js';
import type { BackendTransaction } from '../../backend.js';
import { importsStore } from '../../schema-steps.js';
import type { StoreContext } from '../../store-context.js';
import type { ImportTarget } from './import-fields.js';
import type { ImportPlan } from './import-plan.js';
import type { RowProblem } from './row-problem.js';

export type ImportStatus =
  'running' | 'paused' | 'cancelled' | 'failed' | 'done' | 'undoing' | 'undone';

/** Rows of a table by what became of them. */
export interface ImportCounts {
  /** Read so far, without the header. */
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  /** Left out or unchanged, since they were there already. */
  readonly skipped: number;
  /** Left out because of a mistake. */
  readonly rejected: number;
  /** Customers added because visits or feedback named them. */
  readonly newCustomers: number;
}

export const noCounts: ImportCounts = {
  rows: 0,
  added: 0,
  updated: 0,
  skipped: 0,
  rejected: 0,
  newCustomers: 0,
};

/** How far the undoing of an import has come. */
export interface UndoState {
  /** Batches not yet undone: those before this one. */
  readonly batchesLeft: number;
  readonly removed: number;
  readonly restored: number;
  /** Records that stayed because somebody has changed or used them since. */
  readonly kept: number;
  /** Stamps of this undoing and of what it has undone: neither is somebody's change. */
  readonly stamps: readonly string[];
}

/** One import, as it is kept. Its batches are rows of their own. */
export interface StoredImport {
  /** `import/` and the id. */
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  /** Tells the file from others. */
  readonly fingerprint: string;
  readonly plan: ImportPlan;
  readonly headers: readonly string[];
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly status: ImportStatus;
  /** Whoever works on it at present: another who takes it up takes it away. */
  readonly runner: string;
  readonly batches: number;
  readonly bytes: number;
  readonly counts: ImportCounts;
  readonly undo?: UndoState;
}

/** What one transaction of an import did. */
export interface StoredBatch {
  /** `batch/`, the import's id and the number. */
  readonly id: string;
  /** Stamp of the transaction. */
  readonly stamp: string;
  readonly added: Readonly<Partial<Record<ImportTarget, readonly string[]>>>;
  readonly replaced: readonly Customer[];
  readonly problems: readonly RowProblem[];
}

const headKey = (id: string): string => `import/${id}`;
export const batchKey = (id: string, number: number): string =>
  `batch/${id}/${String(number).padStart(8, '0')}`;

/** The rows whose key begins so. "0" is the character behind "/". */
const beginning = (prefix: string, limit?: number) => ({
  index: '',
  lower: `${prefix}/`,
  upper: `${prefix}0`,
  descending: false,
  limit,
});

const reading = ({ backend }: StoreContext): Promise<BackendTransaction> =>
  backend.begin([importsStore], 'readonly');

export const storedImports = async (context: StoreContext): Promise<StoredImport[]> =>
  importsIn(await reading(context));

/** All imports, in the order they were begun. */
export async function importsIn(transaction: BackendTransaction): Promise<StoredImport[]> {
  return (await transaction.getAll(importsStore, beginning('import'))) as StoredImport[];
}

export async function storedImport(
  transaction: BackendTransaction,
  id: string,
): Promise<StoredImport | undefined> {
  return (await transaction.get(importsStore, headKey(id))) as StoredImport | undefined;
}

export async function readImport(
  context: StoreContext,
  id: string,
): Promise<StoredImport | undefined> {
  return storedImport(await reading(context), id);
}

export const importId = ({ id }: Pick<StoredImport, 'id'>): string => id.slice('import/'.length);
export const newHeadKey = headKey;

export function keepImport(transaction: BackendTransaction, head: StoredImport): void {
  transaction.put(importsStore, head);
}

export function keepBatch(transaction: BackendTransaction, batch: StoredBatch): void {
  transaction.put(importsStore, batch);
}

export async function storedBatch(
  transaction: BackendTransaction,
  id: string,
  number: number,
): Promise<StoredBatch | undefined> {
  return (await transaction.get(importsStore, batchKey(id, number))) as StoredBatch | undefined;
}

/** Writes outside any import's transaction. */
export async function saveImport({ backend }: StoreContext, head: StoredImport): Promise<void> {
  const transaction = await backend.begin([importsStore], 'readwrite');
  keepImport(transaction, head);
  await transaction.finish();
}

/** Removes an import with all its batches: it can neither go on nor be undone. */
export async function deleteImport({ backend }: StoreContext, id: string): Promise<void> {
  const transaction = await backend.begin([importsStore], 'readwrite');
  const batches = (await transaction.getAll(
    importsStore,
    beginning(`batch/${id}`),
  )) as StoredBatch[];
  for (const batch of batches) transaction.delete(importsStore, batch.id);
  transaction.delete(importsStore, headKey(id));
  await transaction.finish();
}

/** The problems of an import, batch by batch. */
export async function* storedProblems(
  context: StoreContext,
  id: string,
): AsyncGenerator<readonly RowProblem[]> {
  const head = await readImport(context, id);
  for (let number = 0; number < (head?.batches ?? 0); number++) {
    const batch = await storedBatch(await reading(context), id, number);
    if (batch?.problems.length) yield batch.problems;
  }
}
