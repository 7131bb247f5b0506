import { formatNumber } from '../language.js';
import { isResting, setResting } from '../resting-button.js';
import { inWords, texts } from './exchange-texts.js';
import { saveBackup } from './save-backup.js';

/**
 * The whole customer base in one file, and back.
 *
 * @param {any} store
 * @param {any} administration
 * @param {HTMLElement} panel
 */
export function showBackup(store, administration, panel) {
  const save = panel.querySelector('#save-backup');
  const file = panel.querySelector('#backup-file');
  const progress = panel.querySelector('progress');
  const outcome = panel.querySelector('[role="status"]');

  save.addEventListener('click', async () => {
    if (isResting(save)) return;
    setResting(save, true);
    try {
      const { name, records } = await saveBackup(store, administration, (done) => {
        outcome.textContent = texts.savingBackup(formatNumber(done));
      });
      outcome.textContent = texts.saved(name, formatNumber(records));
    } catch (error) {
      outcome.textContent = error.message;
    }
    setResting(save, false);
  });

  file.addEventListener('change', async () => {
    const [backup] = file.files;
    if (!backup) return;
    progress.hidden = false;
    outcome.textContent = texts.restoring;
    try {
      const result = await administration.importBackup(backup, {
        onProgress: ({ bytes, size }) => (progress.value = bytes / size),
      });
      const { added, equal, conflictCount: conflicts, erased, problemCount } = result;
      const words = [texts.restored(inWords({ added, equal, conflicts }))];
      if (erased) words.push(texts.restoreErased(formatNumber(erased)));
      if (problemCount) words.push(texts.restoreProblems(formatNumber(problemCount)));
      outcome.textContent = words.join(' ');
    } catch (error) {
      outcome.textContent = error.message;
    }
    progress.hidden = true;
    file.value = '';
  });
}
