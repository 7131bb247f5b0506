import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  listBaselines,
  readBaseline,
  readRecord,
  resultsFolder,
  surroundings,
  whyNotComparable,
} from './baselines.js';
import { comparePictures } from './compare-pictures.js';
import { decodePicture, encodePicture } from './encode-picture.js';
import { writeReviewPage } from './review-page.js';
import { startPhotographer, themes } from './take-pictures.js';

// Takes a picture of every story, in light and dark, and compares it with the one that is kept.
// With words, only those whose names begin so: npm run pictures loyalty-badge visit-log/Empty
// What differs is in test-results/pictures: `npm run pictures:review` shows it.

const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
const differences = [];

function differs(name, why, pictures = {}) {
  counts.failed += 1;
  counts.failures.push({ file: 'test/pictures', name, message: `${name} ${why}` });
  console.log(`✗ ${name} ${why}`);
  if (Object.keys(pictures).length === 0) return;
  differences.push({ name, why, pictures: Object.keys(pictures) });
  const folder = path.join(resultsFolder, name);
  mkdirSync(folder, { recursive: true });
  for (const [kind, picture] of Object.entries(pictures)) {
    writeFileSync(path.join(folder, `${kind}.png`), picture);
  }
}

/** Pictures that were not the same at first: a busy machine may have taken them too early. */
const again = new Set();

function compareFirst(name, actual) {
  const expected = readBaseline(name);
  if (expected && comparePictures(decodePicture(expected), actual).isSame) counts.passed += 1;
  else again.add(name);
}

function compare(name, actual) {
  if (!again.has(name)) return;
  const expected = readBaseline(name);
  if (!expected) {
    differs(name, 'has no picture yet', { actual: encodePicture(actual) });
    return;
  }
  const { isSame, why, diff } = comparePictures(decodePicture(expected), actual);
  if (isSame) counts.passed += 1;
  else differs(name, why, { expected, actual: encodePicture(actual), ...(diff && { diff }) });
}

rmSync(resultsFolder, { recursive: true, force: true });
const photographer = await startPhotographer();
try {
  const words = process.argv.slice(2);
  const isWanted = (name) => words.length === 0 || words.some((word) => name.startsWith(word));
  const names = (await photographer.list()).filter(isWanted);
  const reason = whyNotComparable(readRecord(), surroundings(photographer.browserVersion));
  if (reason) {
    counts.skipped = names.length * themes.length;
    console.log(`Pictures are not compared: ${reason}`);
  } else {
    const failedFirst = (name) => themes.forEach((theme) => again.add(`${name}-${theme}`));
    await photographer.take(names, compareFirst, failedFirst);
    const retaken = names.filter((name) => themes.some((theme) => again.has(`${name}-${theme}`)));
    await photographer.take(retaken, compare, (name, { message }) =>
      differs(name, `cannot be shown: ${message}`),
    );
    const known = new Set(names.flatMap((name) => themes.map((theme) => `${name}-${theme}`)));
    for (const name of listBaselines().filter(isWanted)) {
      if (!known.has(name)) differs(name, 'is kept, and has no story any more');
    }
  }
} finally {
  await photographer.close();
}

if (differences.length > 0) {
  writeReviewPage(differences.sort((one, other) => (one.name < other.name ? -1 : 1)));
  console.log('\nLook at them: npm run pictures:review. Take them: npm run pictures:accept');
}
const resultFile = process.env['PATRONKIT_RESULT_FILE'];
if (resultFile) {
  mkdirSync(path.dirname(resultFile), { recursive: true });
  writeFileSync(resultFile, `${JSON.stringify(counts, undefined, 2)}\n`);
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;
