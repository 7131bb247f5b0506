import type { ReadonlySignal } from '@preact/signals-core';
import type { CollectionName } from '@patronkit/records/collections.js';
import type { BackupState } from './backup/backup-state.js';
import type { StoragePromise } from './backup/storage-promise.js';
import type { CsvImportResult } from './csv/import-customers-csv.js';
import { lazyPart } from './lazy-part.js';
import type { AdministrationFor } from './permissions/acting-store.js';
import type { ViewOptions } from './permissions/store-view.js';
import type { ConsentLedger } from './privacy/consent-ledger.js';
import type { PersonalDataRights } from './privacy/personal-data-rights.js';
import type { Retention } from './privacy/retention.js';
import type { ProtectedBackend } from './sealing/protected-backend.js';
import type { ProtectionAdministration } from './sealing/protection-administration.js';
import { createProtectionAdministration } from './sealing/protection-administration.js';
import type { StorageHealth } from './storage-health.js';
import type { BulkOptions, Store } from './store.js';
import type { WritingContext } from './store-context.js';
import type { Writer } from './writer.js';

/** What a back office does with a customer base, beyond showing and recording. */
export interface StoreAdministration extends ProtectionAdministration {
  /**
   * The store as one role sees it, with what it writes named as its own in the audit. Pages get it
   * from `openView` (`open-view.ts`).
   */
  viewOf(store: Store, options: ViewOptions): Promise<Store>;
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
  /** What customers allow, and since when. */
  consents(): Promise<ConsentLedger>;
  /** Copies and erasure of everything held on a customer. */
  personalData(): Promise<PersonalDataRights>;
  /** The texts that were begun in this browser and not sent, with their keys in `store.local`. */
  drafts(): Promise<[key: string, draft: unknown][]>;
  /**
   * For a shopper who wants nothing kept on their device: deletes all drafts, and, where the
   * customer base holds nobody but this customer, the whole of it. The shop's own customer base
   * stays: who wants to be forgotten by the shop is erased.
   * @returns what was deleted
   */
  forgetDevice(customer?: string): Promise<'drafts' | 'everything'>;
  /** How long what is known is kept. */
  retention(): Promise<Retention>;
}

/** Each task is loaded when it is first done. */
export function createAdministration(
  context: WritingContext,
  writer: () => Promise<Writer>,
  guarded: ProtectedBackend,
  health: StorageHealth,
): StoreAdministration {
  const backup = lazyPart(async () =>
    (await import('./backup/backup-state.js')).createBackupKeeper(context),
  );
  return {
    ...createProtectionAdministration(guarded.protection),
    async viewOf(store, options) {
      const [{ createStoreView }, { actingStore }] = await Promise.all([
        import('./permissions/store-view.js'),
        import('./permissions/acting-store.js'),
      ]);
      const { role, staff } = options;
      const administrationFor: AdministrationFor = (acting, actingWriter) =>
        createAdministration(acting, actingWriter, guarded, health);
      return createStoreView(
        store,
        actingStore(store, context, guarded, { role, staff }, administrationFor),
        options,
      );
    },
    async exportCsv(name) {
      const { exportCsv } = await import('./csv/export-csv.js');
      await context.record?.({ operation: 'export', detail: name });
      return exportCsv(context, name);
    },
    async importCustomersCsv(file, options) {
      const { importCustomersCsv } = await import('./csv/import-customers-csv.js');
      await context.record?.({ operation: 'import', detail: 'customers' });
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
    async consents() {
      return (await import('./privacy/consent-ledger.js')).createConsentLedger(context, writer);
    },
    async personalData() {
      const { createPersonalDataRights } = await import('./privacy/personal-data-rights.js');
      return createPersonalDataRights(context, writer);
    },
    async drafts() {
      return (await import('./privacy/device-texts.js')).readDrafts(context);
    },
    async forgetDevice(customer) {
      return (await import('./privacy/device-texts.js')).forgetDevice(context, customer);
    },
    async retention() {
      return (await import('./privacy/retention.js')).createRetention(context, writer);
    },
  };
}
