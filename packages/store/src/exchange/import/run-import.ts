import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { BackendTransaction } from '../../backend.js';
import type { StoreError } from '../../errors.js';
import { importsStore } from '../../schema-steps.js';
import { storageFailure } from '../../storage-failure.js';
import type { StoreContext } from '../../store-context.js';
import type { TierHistories } from '../../tier-histories.js';
import type { Writer } from '../../writer.js';
import type { ImportBatch } from './import-batches.js';
import { importBatches } from './import-batches.js';
import { countsAfter } from './import-counts.js';
import { ImportError } from './import-error.js';
import type { ImportCounts, ImportStatus, StoredImport } from './import-journal.js';
import { batchKey, importId, keepBatch, keepImport, storedImport } from './import-journal.js';
import { nextFrame } from '../frame-pace.js';
import { writeBatch } from './write-batch.js';

/** How far an import has come. */
export interface ImportProgress extends ImportCounts {
  readonly status: ImportStatus;
  /** Bytes of the file done, and all of them. */
  readonly bytes: number;
  readonly size: number;
  readonly error?: StoreError;
}

/** An import under way in this page. */
export interface ImportHandle {
  readonly id: string;
  /** Changes with every batch. */
  readonly progress: ReadonlySignal<ImportProgress>;
  /** Stops after the batch under way, until `resume` or another day. */
  pause(): void;
  resume(): void;
  /** Ends it after the batch under way. What was written stays, and can be undone. */
  cancel(): void;
  /**
   * Resolves at the end, done or cancelled.
   * @throws {StoreError} what stopped it; `continueImport` goes on from there
   */
  readonly done: Promise<ImportProgress>;
}

/** Visits after which the remembered tier histories are let go, so that memory stays bounded. */
const mostRemembered = 20_000;

/** Runs one import in this page. */
export class ImportRun implements ImportHandle {
  readonly id: string;
  readonly done: Promise<ImportProgress>;
  readonly #progress;
  readonly #context: StoreContext;
  readonly #writer: Writer;
  #head: StoredImport;
  #histories: TierHistories = new Map();
  #remembered = 0;
  #wish: 'run' | 'pause' | 'cancel' = 'run';
  #wake: (() => void) | undefined;

  /** @param head the import as it is kept, taken by this runner */
  constructor(context: StoreContext, writer: Writer, file: Blob, head: StoredImport) {
    this.#context = context;
    this.#writer = writer;
    this.#head = head;
    this.id = importId(head);
    this.#progress = signal(this.#seen());
    this.done = this.#run(file);
    // Whoever waits for it hears of a failure; the progress shows it to everyone else.
    this.done.catch(() => undefined);
  }

  get progress(): ReadonlySignal<ImportProgress> {
    return this.#progress;
  }

  pause(): void {
    if (this.#wish === 'run') this.#wish = 'pause';
  }

  resume(): void {
    if (this.#wish === 'pause') this.#wish = 'run';
    this.#wake?.();
  }

  cancel(): void {
    this.#wish = 'cancel';
    this.#wake?.();
  }

  #seen(error?: StoreError): ImportProgress {
    const { status, bytes, size, counts } = this.#head;
    return { ...counts, status, bytes, size, ...(error && { error }) };
  }

  async #run(file: Blob): Promise<ImportProgress> {
    try {
      const { plan, headers, counts } = this.#head;
      const source = { file, plan, headers, done: counts.rows, writes: true };
      for await (const batch of importBatches(this.#context, this.#writer, source)) {
        await this.#goAhead();
        if (this.#wish === 'cancel') break;
        await this.#write(batch);
        await nextFrame();
      }
      await this.#keep({ status: this.#wish === 'cancel' ? 'cancelled' : 'done' });
      return this.#progress.peek();
    } catch (cause) {
      const error = storageFailure(cause, 'importing');
      // What cannot be written down now shows as interrupted later.
      await this.#keep({ status: 'failed' }).catch(() => undefined);
      this.#head = { ...this.#head, status: 'failed' };
      this.#progress.value = this.#seen(error);
      throw error;
    }
  }

  /** Waits while the import is paused. */
  async #goAhead(): Promise<void> {
    if (this.#wish !== 'pause') return;
    await this.#keep({ status: 'paused' });
    while (this.#wish === 'pause') await new Promise<void>((wake) => (this.#wake = wake));
    await this.#keep({ status: 'running' });
  }

  async #write({ match, rowsDone, bytes }: ImportBatch): Promise<void> {
    const { plan } = this.#head;
    this.#head = await this.#writer.write(
      [plan.target],
      async (unit) => {
        const head = await this.#own(unit.transaction);
        const outcome = await writeBatch(unit, plan, match);
        const { added, replaced, problems } = outcome;
        const after: StoredImport = {
          ...head,
          updatedAt: this.#context.now(),
          batches: head.batches + 1,
          bytes,
          counts: countsAfter(head.counts, match.rows, outcome, rowsDone),
        };
        const id = batchKey(this.id, head.batches);
        keepBatch(unit.transaction, { id, stamp: unit.stamp, added, replaced, problems });
        keepImport(unit.transaction, after);
        return after;
      },
      { bulk: true, histories: this.#histories, stores: [importsStore] },
    );
    this.#remembered += match.additions.length;
    if (this.#remembered > mostRemembered) {
      this.#histories = new Map();
      this.#remembered = 0;
    }
    this.#progress.value = this.#seen();
  }

  async #keep(changes: Partial<StoredImport>): Promise<void> {
    const transaction = await this.#context.backend.begin([importsStore], 'readwrite');
    const head = { ...(await this.#own(transaction)), ...changes, updatedAt: this.#context.now() };
    keepImport(transaction, head);
    await transaction.finish();
    this.#head = head;
    this.#progress.value = this.#seen();
  }

  /** The import as it is kept, if it is still this runner's. */
  async #own(transaction: BackendTransaction): Promise<StoredImport> {
    const head = await storedImport(transaction, this.id);
    if (head?.runner !== this.#head.runner) {
      throw new ImportError(
        'import-taken',
        'This import goes on in another tab, or was undone there. Nothing was written twice.',
      );
    }
    return head;
  }
}
