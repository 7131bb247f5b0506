import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { repository } from '../../setup/tools.js';
import { startBenchBrowser } from './runner/bench-browser.js';
import { formatTable } from './runner/format-table.js';
import { readOptions, usage } from './runner/options.js';
import { runRounds } from './runner/run-rounds.js';
import { serveStores } from './runner/serve-stores.js';

// Compares our store with the libraries people would otherwise take, and with IndexedDB by hand.

const options = readOptions(process.argv.slice(2));
if (options.help) {
  console.log(usage);
  process.exit();
}

async function measure() {
  const site = await serveStores(options.stores);
  const browser = await startBenchBrowser();
  try {
    const log = (line) => console.error(line);
    const results = await runRounds({ browser, site, options, log });
    return { results, browserVersion: browser.version };
  } finally {
    await browser.close();
    await site.close();
  }
}

const { results, browserVersion } = await measure();
const machine = { cores: cpus().length, processor: cpus()[0].model, browser: browserVersion };
const { sizes, rounds } = options;
const folder = path.join(repository, 'test-results');
mkdirSync(folder, { recursive: true });
writeFileSync(
  path.join(folder, 'bench-store.json'),
  `${JSON.stringify({ machine, sizes, rounds, results }, undefined, 2)}\n`,
);
console.log(formatTable(results, options));
