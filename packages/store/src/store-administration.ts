import type { ReadonlySignal } from '@preact/signals-core';
import type { CollectionName } from '@patronkit/records/collections.js';
import type { BackupState } from './backup/backup-state.js';
import type { StoragePromise } from './backup/storage-promise.js';
import type { BackupOptions } from './exchange/backup/export-backup.js';
import type { BackupResult, ImportBackupOptions } from './exchange/backup/import-backup.js';
import type { CsvExportOptions } from './exchange/export/export-csv.js';
import type { CheckOptions, ImportCheck } from './exchange/import/check-import.js';
import type { ImportOverview } from './exchange/import/import-list.js';
import type { ImportPlan } from './exchange/import/import-plan.js';
import type { ImportPreview } from './exchange/import/preview-import.js';
import type { ReadTableOptions, TableReading } from './exchange/import/read-table.js';
import type { RowProblem } from './exchange/import/row-problem.js';
import type { ImportHandle } from './exchange/import/run-import.js';
import type { UndoOptions, UndoResult } from './exchange/import/undo-import.js';
import type { ViewOptions } from './permissions/view-options.js';
import type { ConsentLedger } from './privacy/consent-ledger.js';
import type { PersonalDataPart } from './privacy/personal-data-parts.js';
import type { PersonalDataRights } from './privacy/personal-data-rights.js';
import type { Retention } from './privacy/retention.js';
import type { ProtectionAdministration } from './sealing/protection-administration.js';
import type { Store } from './store.js';
import type { TakenBackCollection } from './taken-back-collection.js';

/** What a back office does with a customer base, beyond showing and recording. */
export interface StoreAdministration extends ProtectionAdministration {
  /**
   * The store as one role sees it, with what it writes named as its own in the audit. Pages get it
   * from `openView` (`open-view.ts`).
   */
  viewOf(store: Store, options: ViewOptions): Promise<Store>;
  /**
   * Reads the beginning of a CSV file and guesses how to import it: encoding, delimiter, what each
   * column means, how dates and numbers are written. Everything can be said instead.
   * @throws {ImportError} `import-empty`, `import-quotes`
   */
  readTable(file: Blob, options?: ReadTableOptions): Promise<TableReading>;
  /**
   * The first records of a table as they would be stored.
   * @param headers the columns' headers, for messages
   */
  previewImport(
    file: Blob,
    plan: ImportPlan,
    options?: { readonly headers?: readonly string[]; readonly count?: number },
  ): Promise<ImportPreview>;
  /**
   * Goes through the whole table as an import would, and writes nothing.
   * @throws {ImportError}
   */
  checkImport(file: Blob, plan: ImportPlan, options?: CheckOptions): Promise<ImportCheck>;
  /**
   * Begins to import a table. The import runs in the page, in slices that leave it its turns;
   * killed, it goes on with `continueImport` and brings nothing twice.
   * @throws {ImportError} `import-columns`
   */
  startImport(
    file: Blob,
    plan: ImportPlan,
    options?: { readonly headers?: readonly string[] },
  ): Promise<ImportHandle>;
  /**
   * Goes on with an import that stopped before its end, by its own plan. Where it still runs, it
   * stops there.
   * @throws {ImportError} `import-other-file`, `import-ended`
   */
  continueImport(id: string, file: Blob): Promise<ImportHandle>;
  /** All imports, the latest first. */
  imports(): Promise<ImportOverview[]>;
  /** Why rows of an import were left out: the first of them, and all as a CSV table. */
  importProblems(
    id: string,
    options?: { readonly limit?: number },
  ): Promise<{
    readonly problems: readonly RowProblem[];
    readonly problemCount: number;
    readonly problemTable: Blob;
  }>;
  /**
   * Takes back a whole import: removes what it added with all that followed from it, restores what
   * it changed. What somebody has changed or used since stays. Interrupted, it goes on when called
   * again.
   * @throws {ImportError} `import-ended`, `import-taken`
   */
  undoImport(id: string, options?: UndoOptions): Promise<UndoResult>;
  /**
   * Takes back a visit, a note or a correction written in the last minutes, with all that followed
   * from it (points, figures, tier). What has been used since stays.
   * @throws {TakeBackError} {@link NotFoundError}
   */
  takeBack(name: TakenBackCollection, id: string): Promise<void>;
  /** Forgets how to undo an import and why rows were left out. What it brought stays. */
  forgetImport(id: string): Promise<void>;
  /** Tables for spreadsheets; cells that a spreadsheet would run as a formula are made text. */
  exportCsv(name: CollectionName, options?: CsvExportOptions): Promise<Blob>;
  /** The columns `exportCsv` can write. */
  csvColumns(name: CollectionName): Promise<string[]>;
  /** Everything in one file (JSON lines), with ids, dates and stamps: what `importBackup` reads. */
  exportBackup(options?: BackupOptions): Promise<Blob>;
  /**
   * Brings back a backup. Into an empty customer base everything comes as it was; otherwise equal
   * records are passed over and different ones reported.
   * @throws {BackupError} nothing was written
   */
  importBackup(file: Blob, options?: ImportBackupOptions): Promise<BackupResult>;
  /**
   * How well the customer base would survive the loss of this browser, read anew at each call and
   * kept up to date by every write. Remind people to export when it says so: where no server keeps
   * a copy, nothing else brings back what a browser deletes.
   */
  backupState(): Promise<ReadonlySignal<BackupState>>;
  /** Everything there is has been exported; the next reminder counts from here. */
  rememberExport(): Promise<void>;
  /**
   * Asks the browser not to delete the records by itself. Call it after staff have saved something;
   * never on a shopper's page. It is asked once, and the answer kept.
   * @param again a person wants it asked anew
   */
  askToPersist(again?: boolean): Promise<StoragePromise>;
  /** Goes on with the customer base as it is; the error `data-loss` is shown no longer. */
  acceptDataLoss(): Promise<void>;
  /** What customers allow, and since when. */
  consents(): Promise<ConsentLedger>;
  /** Copies and erasure of everything held on a customer. */
  personalData(): Promise<PersonalDataRights>;
  /**
   * Includes what a plugin keeps in exports and erasures, whoever asks for them. Every role may do
   * it: its page may run the plugin, and another role, or a rule of retention, erase the customer.
   * Returns how to end that.
   */
  registerPersonalData(part: PersonalDataPart): Promise<() => void>;
  /**
   * The texts that were begun in this browser and not sent, with their keys in `store.local`; those
   * that a view has kept have its role and `/` before that.
   */
  drafts(): Promise<[key: string, draft: unknown][]>;
  /**
   * For a shopper who wants nothing kept on their device: deletes all drafts, and, where the
   * customer base holds nobody but this customer, the whole of it. The shop's own customer base
   * stays: who wants to be forgotten by the shop is erased.
   * @returns what was deleted; after `everything` the store is closed for all who hold it
   */
  forgetDevice(customer?: string): Promise<'drafts' | 'everything'>;
  /** How long what is known is kept. */
  retention(): Promise<Retention>;
}
