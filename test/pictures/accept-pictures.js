import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../setup/list-files.js';
import {
  listBaselines,
  removeBaseline,
  resultsFolder,
  surroundings,
  writeBaseline,
  writeRecord,
} from './baselines.js';
import { encodePicture } from './encode-picture.js';
import { startPhotographer } from './take-pictures.js';

/** Names of the pictures that the last run found different. */
export const listDifferent = () =>
  listFiles(resultsFolder, (file) => path.basename(file) === 'actual.png').map((file) =>
    path.relative(resultsFolder, path.dirname(file)).split(path.sep).join('/'),
  );

/** Keeps what the last run took, in place of what was kept. */
export function acceptDifferent(name) {
  if (!listDifferent().includes(name)) {
    throw new Error(
      `The last run found nothing different in "${name}". Run npm run pictures first.`,
    );
  }
  const folder = path.join(resultsFolder, name);
  writeBaseline(name, readFileSync(path.join(folder, 'actual.png')));
  rmSync(folder, { recursive: true });
}

/** Takes every picture anew, with the browser and the fonts of this machine; none else is kept. */
export async function acceptAll() {
  const photographer = await startPhotographer();
  let bytes = 0;
  const taken = new Set();
  const failed = [];
  try {
    for (const name of listBaselines()) removeBaseline(name);
    await photographer.take(
      await photographer.list(),
      (name, picture) => {
        const file = encodePicture(picture);
        taken.add(name);
        bytes += file.length;
        writeBaseline(name, file);
      },
      (name, { message }) => failed.push(`${name} cannot be shown: ${message}`),
    );
    writeRecord(surroundings(photographer.browserVersion));
  } finally {
    await photographer.close();
  }
  return { taken: taken.size, bytes, failed };
}
