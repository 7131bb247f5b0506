import { createIdentifierSource, randomBytes } from '@patronkit/records/identifier.js';
import { nodeName } from '@patronkit/records/hybrid-logical-clock.js';
import { importsStore } from '../../schema-steps.js';
import { storageFailure } from '../../storage-failure.js';
import type { StoreContext } from '../../store-context.js';
import type { Writer } from '../../writer.js';
import { fileFingerprint, fileNameOf } from './file-fingerprint.js';
import { ImportError } from './import-error.js';
import { keepImport, newHeadKey, noCounts, saveImport, storedImport } from './import-journal.js';
import type { ImportPlan } from './import-plan.js';
import { checkPlan } from './plan-rules.js';
import type { ImportHandle } from './run-import.js';
import { ImportRun } from './run-import.js';

const newRunner = (): string => nodeName(randomBytes(8));

/**
 * Begins to import a table. Each batch is written whole together with how far it has come, so that
 * an import that is killed goes on with `continueImport` and brings nothing twice.
 * @param headers the headers of the columns, for messages
 * @throws {ImportError} `import-columns`
 */
export async function startImport(
  context: StoreContext,
  writer: Writer,
  file: Blob,
  plan: ImportPlan,
  headers: readonly string[],
): Promise<ImportHandle> {
  checkPlan(plan);
  const fingerprint = await fileFingerprint(file);
  const now = context.now();
  const head = {
    id: newHeadKey(createIdentifierSource()(now)),
    fileName: fileNameOf(file),
    size: file.size,
    fingerprint,
    // A copy: whoever made the plan may change it for the next file.
    plan: structuredClone(plan),
    headers: [...headers],
    startedAt: now,
    updatedAt: now,
    status: 'running' as const,
    runner: newRunner(),
    batches: 0,
    bytes: 0,
    counts: noCounts,
  };
  await saveImport(context, head).catch((cause: unknown) => {
    throw storageFailure(cause, 'saving');
  });
  return new ImportRun(context, writer, file, head);
}

/**
 * Goes on with an import that was interrupted, paused, cancelled or failed, from the row behind the
 * last one written. Wherever else it may be running, it stops there.
 * @throws {ImportError} `import-other-file`, `import-ended`
 */
export async function continueImport(
  context: StoreContext,
  writer: Writer,
  id: string,
  file: Blob,
): Promise<ImportHandle> {
  const fingerprint = await fileFingerprint(file);
  try {
    const transaction = await context.backend.begin([importsStore], 'readwrite');
    const head = await storedImport(transaction, id);
    if (!head || ['done', 'undoing', 'undone'].includes(head.status)) {
      throw new ImportError('import-ended', 'This import has ended. Begin a new one.');
    }
    if (head.fingerprint !== fingerprint) {
      throw new ImportError(
        'import-other-file',
        `This is not the file the import began with. Choose "${head.fileName}" as it was then, or begin a new import.`,
      );
    }
    const taken = {
      ...head,
      status: 'running' as const,
      runner: newRunner(),
      updatedAt: context.now(),
    };
    keepImport(transaction, taken);
    await transaction.finish();
    return new ImportRun(context, writer, file, taken);
  } catch (cause) {
    throw storageFailure(cause, 'saving');
  }
}
