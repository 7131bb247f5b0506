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
