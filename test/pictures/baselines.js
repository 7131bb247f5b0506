import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../setup/list-files.js';
import { repository } from '../setup/tools.js';

const folder = fileURLToPath(new URL('baselines', import.meta.url));
const recordFile = path.join(folder, 'record.json');

/** Where what differs is put, for people to look at. */
export const resultsFolder = path.join(repository, 'test-results/pictures');

/** What the fonts of this machine are, or nothing where it does not say. */
function fontsHere() {
  try {
    const list = execFileSync('fc-list', [':', 'family', 'style', 'fontversion'], {
      encoding: 'utf8',
    });
    const lines = list.split('\n').filter(Boolean).sort();
    return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
  } catch {
    return undefined;
  }
}

/** What pictures depend on besides our own code. */
export const surroundings = (browserVersion) => ({
  browser: `Chromium ${browserVersion.split('.')[0]}`,
  fonts: fontsHere() ?? 'unknown',
  system: `${process.platform} ${process.arch}`,
});

/** Where the kept pictures were taken, or nothing if there are none. */
export const readRecord = () =>
  existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : undefined;

export function writeRecord(record) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(recordFile, `${JSON.stringify(record, undefined, 2)}\n`);
}

/** Why pictures taken here cannot be compared with the kept ones, in words; nothing if they can. */
export function whyNotComparable(record, here) {
  if (!record) return 'no pictures are kept yet. Take them with: npm run pictures:accept -- --all';
  const differing = Object.keys(here).filter((key) => record[key] !== here[key]);
  if (differing.length === 0) return undefined;
  return differing.map((key) => `${key}: kept ${record[key]}, here ${here[key]}`).join('; ');
}

const fileOf = (name) => path.join(folder, `${name}.png`);

export const readBaseline = (name) =>
  existsSync(fileOf(name)) ? readFileSync(fileOf(name)) : undefined;

export function writeBaseline(name, picture) {
  mkdirSync(path.dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), picture);
}

/** Names of the kept pictures. */
export const listBaselines = () =>
  listFiles(folder, (file) => file.endsWith('.png')).map((file) =>
    path.relative(folder, file).split(path.sep).join('/').slice(0, -'.png'.length),
  );

export const removeBaseline = (name) => rmSync(fileOf(name), { force: true });
