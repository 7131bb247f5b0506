import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { repository } from '../../setup/tools.js';

/** The invoices of a gift shop over one year (UCI Online Retail), beside the repository. */
const source = path.join(repository, '../shared/data/uci-online-retail/online_retail.csv.gz');

export const hasRetailFile = () => existsSync(source);

/**
 * Writes the table, or its first rows, into a folder.
 *
 * @param {string} folder
 * @param {number} [rows] all if left out
 * @returns {Promise<string>} the file's path
 */
export async function writeRetailFile(folder, rows = Infinity) {
  const file = path.join(folder, 'online_retail.csv');
  const plain = createReadStream(source).pipe(createGunzip());
  if (rows === Infinity) {
    await pipeline(plain, createWriteStream(file));
    return file;
  }
  const output = createWriteStream(file);
  let written = -1;
  for await (const line of createInterface({ input: plain })) {
    if (written++ >= rows) break;
    output.write(`${line}\n`);
  }
  await new Promise((resolve) => output.end(resolve));
  return file;
}
