import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { startDemoServer } from '../../journeys/demo-server.js';
import { chromiumSwitches, findChromium } from '../../setup/find-browser.js';
import { watchPage } from './measure-in-page.js';
import { hasRetailFile, writeRetailFile } from './retail-file.js';

// Imports 541,909 lines of invoices as purchases into an empty customer base on a real disk, and
// tells how the page fared meanwhile: `npm run bench:import`. `PATRONKIT_BENCH_ROWS=50000` takes
// fewer lines, `PATRONKIT_BENCH_UNDO=1` undoes the import afterwards.

const rows = Number(process.env.PATRONKIT_BENCH_ROWS ?? Infinity);
const benchPage = `<!doctype html><meta charset="utf-8" /><title>Import</title>
<script async src="/patron/patron.js" data-shop="bench"></script>
<input type="file" id="file" /><p id="rows"></p>`;

const whole = (value) => Math.round(value).toLocaleString('en');
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

function print(name, value) {
  console.log(`${name.padEnd(44)} ${value}`);
}

/** Runs in the page: imports the chosen file, pausing once on the way. */
async function importFile() {
  const { store } = await window.Patron.ready;
  const administration = await store.administration();
  const file = document.querySelector('#file').files[0];
  const { plan, columns } = await administration.readTable(file, { locale: 'en-GB' });
  const headers = columns.map(({ header }) => header);
  const shown = document.querySelector('#rows');
  const began = performance.now();
  const handle = await administration.startImport(file, plan, { headers });
  let paused = 0;
  let rested = 0;
  const stop = handle.progress.subscribe(({ rows: done, bytes, size, status }) => {
    shown.textContent = `${done} rows`;
    if (!paused && bytes > size / 3) {
      paused = performance.now();
      handle.pause();
    }
    if (status === 'paused' && !rested) {
      rested = performance.now();
      setTimeout(() => {
        rested = performance.now() - rested;
        handle.resume();
      }, 1000);
      paused = rested - paused;
    }
  });
  const end = await handle.done;
  stop();
  window.importId = handle.id;
  const seconds = (performance.now() - began - rested) / 1000;
  return { ...end, groupBy: plan.groupBy, seconds, pausedAfter: paused };
}

async function measure(page) {
  await page.evaluate(watchPage);
  await page.waitForTimeout(4000);
  const atRest = await page.evaluate(() => window.stopWatching());
  await page.evaluate(watchPage);
  const end = await page.evaluate(importFile);
  const watched = await page.evaluate(() => window.stopWatching());
  return { atRest, end, watched };
}

function report({ atRest, end, watched }) {
  print('rows', whole(end.rows));
  print('purchases added (lines grouped by invoice)', `${whole(end.added)} lines`);
  print('customers added', whole(end.newCustomers));
  print('lines left out', whole(end.rejected + end.skipped));
  print('time', `${end.seconds.toFixed(1)} s, ${whole(end.rows / end.seconds)} rows/s`);
  print(
    'frames/s, median (page at rest)',
    `${watched.framesPerSecond} (${atRest.framesPerSecond})`,
  );
  print('frames/s, lowest twentieth', watched.framesPerSecondLowest20);
  print('longest task', `${whole(watched.longestTask)} ms; ${watched.longTasks} above 50 ms`);
  print('longest gap between frames', `${whole(watched.longestGap)} ms`);
  print(
    'heap: growth, most',
    [watched.heapMost - watched.heapBegin, watched.heapMost].map(megabytes).join(', '),
  );
  print('pause took', `${whole(end.pausedAfter)} ms`);
}

async function undo(page) {
  await page.evaluate(watchPage);
  const { seconds, result, left } = await page.evaluate(async () => {
    const { store } = await window.Patron.ready;
    const administration = await store.administration();
    const began = performance.now();
    const undone = await administration.undoImport(window.importId);
    const counts = [store.customers, store.visits, store.ledger, store.summaries].map((one) =>
      one.count(),
    );
    return {
      seconds: (performance.now() - began) / 1000,
      result: undone,
      left: (await Promise.all(counts)).join(', '),
    };
  });
  const { framesPerSecond, longestTask } = await page.evaluate(() => window.stopWatching());
  print('undone', `${whole(result.removed)} records in ${seconds.toFixed(1)} s`);
  print('customers, visits, points, figures left', left);
  print('frames/s while undoing; longest task', `${framesPerSecond}; ${whole(longestTask)} ms`);
}

if (!hasRetailFile()) {
  console.log(
    '../shared/data/uci-online-retail/online_retail.csv.gz is not there: nothing measured.',
  );
  process.exit(0);
}
const folder = mkdtempSync(path.join(tmpdir(), 'patronkit-bench-import-'));
const server = await startDemoServer({ '/bench.html': benchPage });
const { executablePath, environment } = await findChromium();
const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
  executablePath,
  args: [...chromiumSwitches, '--enable-precise-memory-info'],
  env: { ...process.env, ...environment },
});
try {
  const file = await writeRetailFile(folder, rows);
  const page = await context.newPage();
  await page.goto(`${server.address}/bench.html`);
  await page.waitForFunction(() => window.Patron?.ready);
  await page.locator('#file').setInputFiles(file);
  print('processor load at begin', loadavg()[0].toFixed(1));
  report(await measure(page));
  if (process.env.PATRONKIT_BENCH_UNDO) await undo(page);
} finally {
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
