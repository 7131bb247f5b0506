import type { CollectionName } from '@patronkit/records/collections.js';
import type { CsvImportResult } from './csv/import-customers-csv.js';
import type { BulkOptions } from './store.js';
import type { StoreContext } from './store-context.js';
import type { Writer } from './writer.js';

/** What a back office does with a customer base, beyond showing and recording. */
export interface StoreAdministration {
  /** Tables for spreadsheets; cells that a spreadsheet would run as a formula are made text. */
  exportCsv(name: CollectionName): Promise<Blob>;
  importCustomersCsv(file: Blob, options?: BulkOptions): Promise<CsvImportResult>;
}

/** Each task is loaded when it is first done. */
export function createAdministration(
  context: StoreContext,
  writer: () => Promise<Writer>,
): StoreAdministration {
  return {
    async exportCsv(name) {
      return (await import('./csv/export-csv.js')).exportCsv(context, name);
    },
    async importCustomersCsv(file, options) {
      const { importCustomersCsv } = await import('./csv/import-customers-csv.js');
      return importCustomersCsv(context, await writer(), file, options);
    },
  };
}
