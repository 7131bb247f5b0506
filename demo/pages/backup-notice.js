import { backupTexts } from './backup-notice-texts.js';
import { saveBackup } from './exchange/save-backup.js';
import { formatDay, formatNumber, isChinese } from './language.js';

const texts = isChinese ? backupTexts.zh : backupTexts.en;

/**
 * Reminds the back office to export where nothing else would bring the customer base back.
 * @param {any} store
 */
export async function showBackupNotice(store) {
  const notice = document.querySelector('#backup-notice');
  const [words, exportButton, keepButton] = notice.children;
  exportButton.textContent = texts.exportNow;
  keepButton.textContent = texts.keep;
  const administration = await store.administration();
  const state = await administration.backupState();

  state.subscribe((backup) => {
    // Who has asked and was refused is told again only together with the next reminder.
    const isUnsafe =
      backup.storagePromise === 'best-effort' &&
      backup.changesSinceExport > 0 &&
      (backup.isExportDue || !backup.wasAsked);
    const lines = [backup.isExportDue && changes(backup), isUnsafe && texts.mayDelete];
    words.textContent = lines.filter(Boolean).join(' ');
    exportButton.hidden = !backup.isExportDue;
    keepButton.hidden = !isUnsafe;
    notice.hidden = words.textContent === '';
  });
  exportButton.addEventListener('click', () => void exportAll(store, administration, words));
  keepButton.addEventListener('click', () => void administration.askToPersist(true));
  // Another tab may have exported meanwhile.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void administration.backupState();
  });
}

function changes({ changesSinceExport, exportedAt }) {
  const number = formatNumber(changesSinceExport);
  return exportedAt === undefined
    ? texts.neverExported(number)
    : texts.changedSince(number, formatDay(exportedAt));
}

async function exportAll(store, administration, words) {
  try {
    await saveBackup(store, administration);
  } catch (error) {
    words.textContent = error.message;
  }
}
