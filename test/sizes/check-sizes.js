import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from '../setup/tools.js';
import { budgetedBytes, builtFiles } from './built-files.js';

// Holds the built script tag to its budgets (budgets.json; what they count is decision 9), and its
// sizes to what was recorded (sizes.json), so that no byte comes or goes unseen:
// `node test/sizes/check-sizes.js --update` records them anew, in the change that explains it.
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const budgets = JSON.parse(readFileSync(here('budgets.json'), 'utf8'));
const files = builtFiles(path.join(repository, 'packages/embed/dist'));
const problems = [];
const measured = {};

for (const [name, { files: entries, beyond, most }] of Object.entries(budgets)) {
  try {
    const bytes = budgetedBytes(files, entries, beyond);
    measured[name] = bytes;
    console.log(
      `${String(bytes).padStart(7)} of ${String(most).padStart(6)}  ${name}: ${most - bytes} left`,
    );
    if (bytes > most) problems.push(`${name}: ${bytes - most} bytes over its budget of ${most}.`);
  } catch (error) {
    problems.push(`${name}: ${error.message}`);
  }
}

const sizes = {
  // Other versions of zlib compress a little differently; sizes are compared within one.
  zlib: process.versions.zlib,
  budgets: measured,
  files: Object.fromEntries(
    [...files].map(([name, { bytes }]) => [name, bytes]).sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
};

if (process.argv.includes('--update')) {
  writeFileSync(here('sizes.json'), `${JSON.stringify(sizes, undefined, 2)}\n`);
  console.log('test/sizes/sizes.json: recorded.');
} else {
  problems.push(...differences(sizes));
}

function differences({ zlib, files: now }) {
  const howTo = 'Run: node test/sizes/check-sizes.js --update';
  if (!existsSync(here('sizes.json'))) return [`No sizes are recorded. ${howTo}`];
  const recorded = JSON.parse(readFileSync(here('sizes.json'), 'utf8'));
  if (recorded.zlib !== zlib) {
    console.log(`Recorded with zlib ${recorded.zlib}, this is ${zlib}: only budgets are checked.`);
    return [];
  }
  const names = new Set([...Object.keys(recorded.files), ...Object.keys(now)]);
  const changed = [...names]
    .filter((name) => recorded.files[name] !== now[name])
    .map((name) => `${name}: ${recorded.files[name] ?? 'new'} → ${now[name] ?? 'gone'}`);
  return changed.length > 0
    ? [`Sizes differ from those recorded. ${howTo}\n    ${changed.join('\n    ')}`]
    : [];
}

for (const problem of problems) console.log(`✗ ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
