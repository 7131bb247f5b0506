import type { CollectionName } from '@patronkit/records/collections.js';
import type { CsvImportResult } from './csv/import-customers-csv.js';
import type { ProtectedBackend } from './sealing/protected-backend.js';
import type { ProtectionAdministration } from './sealing/protection-administration.js';
import { createProtectionAdministration } from './sealing/protection-administration.js';
import type { BulkOptions, Store } from './store.js';
import type { ViewOptions } from './permissions/store-view.js';
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
}

/** Each task is loaded when it is first done. */
export function createAdministration(
  context: WritingContext,
  writer: () => Promise<Writer>,
  guarded: ProtectedBackend,
): StoreAdministration {
  return {
    ...createProtectionAdministration(guarded.protection),
    async viewOf(store, options) {
      const [{ createStoreView }, { actingStore }] = await Promise.all([
        import('./permissions/store-view.js'),
        import('./permissions/acting-store.js'),
      ]);
      const { role, staff } = options;
      return createStoreView(
        store,
        actingStore(store, context, guarded, { role, staff }, createAdministration),
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
  };
}
