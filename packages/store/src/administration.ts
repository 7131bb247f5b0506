import { lazyPart } from './lazy-part.js';
import type { AdministrationFor } from './permissions/acting-store.js';
import type { PersonalDataRights } from './privacy/personal-data-rights.js';
import type { ProtectedBackend } from './sealing/protected-backend.js';
import { createProtectionAdministration } from './sealing/protection-administration.js';
import type { StorageHealth } from './storage-health.js';
import type { StoreAdministration } from './store-administration.js';
import { checkCollection } from './unknown-collection-error.js';
import type { Writer, WritingContext } from './writer.js';

const previewed = 8;
const problemsShown = 500;

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
  async function personalData(): Promise<PersonalDataRights> {
    const { createPersonalDataRights } = await import('./privacy/personal-data-rights.js');
    return createPersonalDataRights(context, writer);
  }
  const protection = createProtectionAdministration(guarded.protection, context.actor);
  async function finishWithdrawals(): Promise<void> {
    const { dropScores } = await import('./privacy/consent-effects.js');
    const { applyLateWithdrawals } = await import('./privacy/late-withdrawals.js');
    await applyLateWithdrawals(context, writer, dropScores);
  }
  return {
    ...protection,
    async unlock(secret) {
      await protection.unlock(secret);
      // What is not done now is done at the next unlocking.
      void finishWithdrawals().catch(() => undefined);
    },
    async viewOf(store, options) {
      const [{ createStoreView }, { actingStore }] = await Promise.all([
        import('./permissions/store-view.js'),
        import('./permissions/acting-store.js'),
      ]);
      const { role, staff } = options;
      const actor = { role, staff };
      const administrationFor: AdministrationFor = (acting, actingWriter) =>
        createAdministration(acting, actingWriter, guarded, health);
      return createStoreView(
        store,
        actingStore(store, context, guarded, actor, administrationFor),
        options,
        (name, rows) => guarded.claimReads(name, rows, actor),
      );
    },
    async readTable(file, options) {
      return (await import('./exchange/import/read-table.js')).readTable(context, file, options);
    },
    async previewImport(file, plan, { headers = [], count = previewed } = {}) {
      const { previewImport } = await import('./exchange/import/preview-import.js');
      return previewImport(context, await writer(), file, plan, headers, count);
    },
    async checkImport(file, plan, options) {
      const { checkImport } = await import('./exchange/import/check-import.js');
      return checkImport(context, await writer(), file, plan, options);
    },
    async startImport(file, plan, { headers = [] } = {}) {
      const { startImport } = await import('./exchange/import/start-import.js');
      await context.record?.({ operation: 'import', detail: plan.target });
      return startImport(context, await writer(), file, plan, headers);
    },
    async continueImport(id, file) {
      const { continueImport } = await import('./exchange/import/start-import.js');
      return continueImport(context, await writer(), id, file);
    },
    async imports() {
      return (await import('./exchange/import/import-list.js')).listImports(context);
    },
    async importProblems(id, { limit = problemsShown } = {}) {
      const { importProblems } = await import('./exchange/import/import-list.js');
      return importProblems(context, id, limit);
    },
    async undoImport(id, options) {
      const { undoImport } = await import('./exchange/import/undo-import.js');
      return undoImport(context, await writer(), id, options);
    },
    async takeBack(name, id) {
      const { takeBack } = await import('./take-back.js');
      await takeBack(await writer(), name, id);
    },
    async forgetImport(id) {
      await (await import('./exchange/import/import-journal.js')).deleteImport(context, id);
    },
    async exportCsv(name, options) {
      checkCollection(name);
      const { exportCsv } = await import('./exchange/export/export-csv.js');
      await context.record?.({ operation: 'export', detail: name });
      return exportCsv(context, name, options);
    },
    async csvColumns(name) {
      checkCollection(name);
      return (await import('./exchange/export/export-csv.js')).csvColumns(name);
    },
    async exportBackup(options) {
      const { exportBackup } = await import('./exchange/backup/export-backup.js');
      await context.record?.({ operation: 'export', detail: 'backup' });
      return exportBackup(context, await writer(), options);
    },
    async importBackup(file, options) {
      const { importBackup } = await import('./exchange/backup/import-backup.js');
      await context.record?.({ operation: 'import', detail: 'backup' });
      return importBackup(context, await writer(), file, options);
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
    personalData,
    async registerPersonalData(part) {
      return (await personalData()).register(part);
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
