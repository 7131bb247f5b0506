import { formatNumber, isChinese } from './language.js';

/**
 * Import with the rows that did not fit, and the three exports.
 * @param {any} store
 */
export function showExchange(store) {
  const panel = document.querySelector('#exchange');
  const file = panel.querySelector('#import-file');
  file.addEventListener('change', async () => {
    if (file.files[0]) await importCustomers(store, panel, file.files[0]);
    file.value = '';
  });
  for (const button of panel.querySelectorAll('[data-export]')) {
    button.addEventListener('click', () => void exportTable(store, panel, button));
  }
}

async function importCustomers(store, panel, file) {
  const progress = panel.querySelector('#import-progress');
  const outcome = panel.querySelector('#import-outcome');
  const table = panel.querySelector('#rejected');
  outcome.textContent = '';
  table.hidden = true;
  progress.hidden = false;
  progress.removeAttribute('value');
  try {
    const administration = await store.administration();
    const { imported, rejected } = await administration.importCustomersCsv(file, {
      onProgress: ({ written, total }) => {
        progress.max = total;
        progress.value = written;
      },
    });
    outcome.textContent = isChinese
      ? `已导入 ${formatNumber(imported)} 位客户，${formatNumber(rejected.length)} 行未导入。`
      : `${formatNumber(imported)} came in, ${formatNumber(rejected.length)} left out.`;
    table.hidden = rejected.length === 0;
    table.tBodies[0].replaceChildren(...rejected.map(toRow));
  } catch (error) {
    outcome.textContent = error.message;
  }
  progress.hidden = true;
}

function toRow({ line, message }) {
  const row = document.createElement('tr');
  row.insertCell().textContent = String(line);
  row.insertCell().textContent = message;
  return row;
}

async function exportTable(store, panel, button) {
  const name = button.dataset.export;
  const outcome = panel.querySelector('#export-outcome');
  button.disabled = true;
  try {
    const administration = await store.administration();
    const address = URL.createObjectURL(await administration.exportCsv(name));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${store.shop}-${name}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    outcome.textContent = isChinese ? `已导出 ${link.download}` : `${link.download} is on its way.`;
  } catch (error) {
    outcome.textContent = error.message;
  }
  button.disabled = false;
}
