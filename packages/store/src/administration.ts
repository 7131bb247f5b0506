import type { CollectionName } from '@patronkit/records/collections.js';
import type { CsvImportResult } from './csv/import-customers-csv.js';
import type { ConsentLedger } from './privacy/consent-ledger.js';
import type { PersonalDataRights } from './privacy/personal-data-rights.js';
import type { Retention } from './privacy/retention.js';
import type { BulkOptions } from './store.js';
import type { StoreContext } from './store-context.js';
import type { Writer } from './writer.js';

/** What a back office does with a customer base, beyond showing and recording. */
export interface StoreAdministration {
  /** Tables for spreadsheets; cells that a spreadsheet would run as a formula are made text. */
  exportCsv(name: CollectionName): Promise<Blob>;
  importCustomersCsv(file: Blob, options?: BulkOptions): Promise<CsvImportResult>;
  /** What customers allow, and since when. */
  consents(): Promise<ConsentLedger>;
  /** Copies and erasure of everything held on a customer. */
  personalData(): Promise<PersonalDataRights>;
  /** How long what is known is kept. */
  retention(): Promise<Retention>;
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
    async consents() {
      return (await import('./privacy/consent-ledger.js')).createConsentLedger(context, writer);
    },
    async personalData() {
      const { createPersonalDataRights } = await import('./privacy/personal-data-rights.js');
      return createPersonalDataRights(context, writer);
    },
    async retention() {
      return (await import('./privacy/retention.js')).createRetention(context, writer);
    },
  };
}
