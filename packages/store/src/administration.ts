import type { ReadonlySignal } from '@preact/signals-core';
import type { CollectionName } from '@patronkit/records/collections.js';
import type { BackupState } from './backup/backup-state.js';
import type { StoragePromise } from './backup/storage-promise.js';
import type { CsvImportResult } from './csv/import-customers-csv.js';
import { lazyPart } from './lazy-part.js';
import type { StorageHealth } from './storage-health.js';
import type { BulkOptions } from './store.js';
import type { StoreContext } from './store-context.js';
import type { Writer } from './writer.js';

/** What a back office does with a customer base, beyond showing and recording. */
export interface StoreAdministration {
  /** Tables for spreadsheets; cells that a spreadsheet would run as a formula are made text. */
  exportCsv(name: CollectionName): Promise<Blob>;
  importCustomersCsv(file: Blob, options?: BulkOptions): Promise<CsvImportResult>;
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
}

/** Each task is loaded when it is first done. */
export function createAdministration(
  context: StoreContext,
  writer: () => Promise<Writer>,
  health: StorageHealth,
): StoreAdministration {
  const backup = lazyPart(async () =>
    (await import('./backup/backup-state.js')).createBackupKeeper(context),
  );
  return {
    async exportCsv(name) {
      return (await import('./csv/export-csv.js')).exportCsv(context, name);
    },
    async importCustomersCsv(file, options) {
      const { importCustomersCsv } = await import('./csv/import-customers-csv.js');
      return importCustomersCsv(context, await writer(), file, options);
    },
    async backupState() {
      const known = backup.present;
      await known?.refresh();
      return (known ?? (await backup.get())).state;
    },
    async rememberExport() {
      await (await backup.get()).rememberExport();
    },
    async askToPersist(again) {
      const promise = await (
        await import('./backup/storage-promise.js')
      ).askToPersist(context, again);
      await backup.present?.refresh();
      return promise;
    },
    acceptDataLoss: () => health.acceptLoss(),
  };
}
