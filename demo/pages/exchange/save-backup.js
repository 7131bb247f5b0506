import { download } from './element.js';

/**
 * Hands the whole customer base out as one file.
 *
 * @param {any} store
 * @param {any} administration
 * @param {(records: number) => void} [progress]
 * @returns {Promise<{ name: string, records: number }>}
 */
export async function saveBackup(store, administration, progress) {
  let count = 0;
  const backup = await administration.exportBackup({
    onProgress({ records }) {
      count = records;
      progress?.(records);
    },
  });
  const name = `${store.shop}-${new Date().toISOString().slice(0, 10)}.backup.jsonl`;
  download(backup, name);
  await administration.rememberExport();
  return { name, records: count };
}
