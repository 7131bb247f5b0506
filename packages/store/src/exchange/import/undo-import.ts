import { nodeName } from '@patronkit/records/hybrid-logical-clock.js';
import { randomBytes } from '@patronkit/records/identifier.js';
import { importsStore } from '../../schema-steps.js';
import { storageFailure } from '../../storage-failure.js';
import type { StoreContext } from '../../store-context.js';
import type { Writer } from '../../writer.js';
import { ImportError } from './import-error.js';
import type { StoredImport, UndoState } from './import-journal.js';
import { importsIn, keepImport, storedBatch, storedImport } from './import-journal.js';
import { nextFrame } from '../frame-pace.js';
import { undoBatch } from './undo-batch.js';

/** What undoing an import did. */
export interface UndoResult {
  /** Records that were added and are gone. */
  readonly removed: number;
  /** Customers who are as they were before. */
  readonly restored: number;
  /** Records that stayed, because somebody has changed or used them since. */
  readonly kept: number;
}

export interface UndoOptions {
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

const nothingUndone = (batches: number): UndoState => ({
  batchesLeft: batches,
  removed: 0,
  restored: 0,
  kept: 0,
  stamps: [],
});

/** Takes the import away from whoever runs it, and marks it as being undone. */
async function begin(context: StoreContext, id: string): Promise<StoredImport> {
  const transaction = await context.backend.begin([importsStore], 'readwrite');
  const head = await storedImport(transaction, id);
  if (!head || head.status === 'undone') {
    throw new ImportError('import-ended', 'There is no such import any more, or it was undone.');
  }
  const taken: StoredImport = {
    ...head,
    status: 'undoing',
    runner: nodeName(randomBytes(8)),
    updatedAt: context.now(),
    undo: head.undo ?? nothingUndone(head.batches),
  };
  keepImport(transaction, taken);
  await transaction.finish();
  return taken;
}

/**
 * Undoes an import, its latest batch first: what it added is removed with all that followed from it
 * (summaries, points, tiers), the customers it changed are as before. What somebody has changed or
 * used since stays. Visits are facts for everyone else; that they go here is the one exception. May
 * be interrupted: called again, it goes on.
 * @throws {ImportError} `import-ended`, `import-taken`
 */
export async function undoImport(
  context: StoreContext,
  writer: Writer,
  id: string,
  { onProgress }: UndoOptions = {},
): Promise<UndoResult> {
  let head = await begin(context, id).catch((cause: unknown) => {
    throw storageFailure(cause, 'undoing the import');
  });
  while (head.undo!.batchesLeft > 0) {
    head = await writer.write(
      [head.plan.target, 'ledger', 'corrections', 'notes', 'contacts', 'feedback', 'consents'],
      async (unit) => {
        const present = await storedImport(unit.transaction, id);
        if (present?.runner !== head.runner) {
          throw new ImportError('import-taken', 'This import is being undone in another tab.');
        }
        const undo = present.undo!;
        const number = undo.batchesLeft - 1;
        const batch = await storedBatch(unit.transaction, id, number);
        // What another import's undoing has restored is nobody's change either.
        const all = await importsIn(unit.transaction);
        const stamps = all.flatMap((other) => other.undo?.stamps ?? []);
        const { removed, restored, kept } = batch
          ? await undoBatch(unit, batch, stamps)
          : { removed: 0, restored: 0, kept: 0 };
        const after: StoredImport = {
          ...present,
          updatedAt: context.now(),
          undo: {
            batchesLeft: number,
            removed: undo.removed + removed,
            restored: undo.restored + restored,
            kept: undo.kept + kept,
            // Fields that were the same before and after have kept the batch's own stamp.
            stamps: restored ? [...undo.stamps, batch!.stamp, unit.stamp] : undo.stamps,
          },
        };
        keepImport(unit.transaction, after);
        // Nobody can undo it twice, and what it says of people goes.
        if (batch) unit.transaction.delete(importsStore, batch.id);
        return after;
      },
      { bulk: true, stores: [importsStore] },
    );
    onProgress?.({ done: head.batches - head.undo!.batchesLeft, total: head.batches });
    await nextFrame();
  }
  const transaction = await context.backend.begin([importsStore], 'readwrite');
  keepImport(transaction, { ...head, status: 'undone', updatedAt: context.now() });
  await transaction.finish();
  const { removed, restored, kept } = head.undo!;
  return { removed, restored, kept };
}
