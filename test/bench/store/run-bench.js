import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../../setup/tools.js';
import { startBenchBrowser } from './runner/bench-browser.js';
import { describeMachine, isBusy } from './runner/describe-machine.js';
import { formatDefinitions, formatTable } from './runner/format-table.js';
import { readOptions, usage } from './runner/options.js';
import { runRounds } from './runner/run-rounds.js';
import { serveStores } from './runner/serve-stores.js';
import { updateEvidence } from './runner/update-evidence.js';

// Compares our store with the libraries people would otherwise take, and with IndexedDB by hand.
// Results are in test-results/bench-store.json as well, while it runs and after.

const log = (line) => console.error(line);
const resultFile = path.join(repository, 'test-results/bench-store.json');

/** Measures what was asked for, and shows it. */
async function bench(options) {
  mkdirSync(path.dirname(resultFile), { recursive: true });
  if (isBusy()) log('This machine is busy: read the ratios, not the times, and run it again.');
  const site = await serveStores(options.stores);
  const browser = await startBenchBrowser();
  try {
    const { sizes, rounds } = options;
    const machine = describeMachine({ browserVersion: browser.version, sizes, rounds });
    const keep = (results, failures) =>
      writeFileSync(resultFile, JSON.stringify({ machine, results, failures }, undefined, 2));
    const { results, failures } = await runRounds({ browser, site, options, log, keep });
    const shown = [machine + '.', formatTable(results, options), ...failures].join('\n\n');
    console.log(shown);
    if (failures.length > 0) process.exitCode = 1;
    else if (options.update) updateEvidence(`${shown}\n\n${formatDefinitions(options.rows)}`);
  } finally {
    await browser.close();
    await site.close();
  }
}

const options = readOptions(process.argv.slice(2));
if (options.help) console.log(usage);
else await bench(options);
