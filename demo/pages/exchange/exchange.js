import { showBackup } from './backup-panel.js';
import { showExports } from './export-panel.js';
import { createImportDialog } from './import-dialog.js';
import { createImportList } from './import-list.js';

/**
 * The part of the back office that brings tables in and takes them out.
 * @param {any} store
 */
export async function showExchange(store) {
  const administration = await store.administration();
  const panel = document.querySelector('#exchange');
  const input = panel.querySelector('#import-file');
  const drop = panel.querySelector('.drop');

  const dialog = createImportDialog(administration, () => void drawImports());
  const drawImports = createImportList(administration, panel.querySelector('#imports'), dialog);

  input.addEventListener('change', () => {
    const [file] = input.files;
    if (file) void dialog.open(file);
    input.value = '';
  });
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    const [file] = event.dataTransfer.files;
    if (file) void dialog.open(file);
  });

  showExports(store, administration, panel.querySelector('#export-table'));
  showBackup(store, administration, panel.querySelector('#backup'));
  await drawImports();
}
