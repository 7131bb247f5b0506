import { createHash } from 'node:crypto';
import { laterFilesPlaceholder } from './bundle-files.js';
import { integrityOf, neededFiles } from './integrity.js';

const runtimeFile = 'runtime.js';

/** File → integrity and the files it imports, of all files but the runtime, which holds this table. */
function tableOfLaterFiles(files) {
  const table = {};
  for (const { fileName, code } of files) {
    if (fileName === runtimeFile) continue;
    const [, ...imported] = neededFiles(files, fileName, [runtimeFile]);
    table[fileName] = [integrityOf(code), ...imported];
  }
  return table;
}

/**
 * Puts the integrity of every other file into the runtime, and names the folder of the release
 * after its content: files in it name each other without a hash, so that the table can be inside.
 *
 * @returns {{ folder: string, files: { fileName: string, code: string, imports: string[] }[] }}
 */
export function makeRelease(bundled, version) {
  const table = JSON.stringify(tableOfLaterFiles(bundled));
  const files = bundled.map((file) => {
    if (file.fileName !== runtimeFile) return file;
    const [before, ...rest] = file.code.split(laterFilesPlaceholder);
    if (rest.length !== 1) {
      throw new Error(`The runtime names its table of files ${rest.length} times instead of once.`);
    }
    return { ...file, code: before + table + rest[0] };
  });
  const hash = createHash('sha256');
  for (const { fileName, code } of files) hash.update(fileName).update('\0').update(code);
  return { folder: `${version}-${hash.digest('hex').slice(0, 10)}`, files };
}
