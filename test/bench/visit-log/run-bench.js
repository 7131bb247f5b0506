import { parseArgs } from 'node:util';
import { startBrowser } from '../search/runner/start-browser.js';
import { isBusy } from '../store/runner/describe-machine.js';
import { formatFigures } from './runner/format-figures.js';
import { measurePaint, measureScrolling, weighReadonly } from './runner/measure-list.js';
import { listNames, serveLists } from './runner/serve-lists.js';

// The visit log beside a virtual list written by hand for this one place, over the same customer base
// in one browser. Both in turn, in new pages. Prints a Markdown table.

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '100000' },
    customers: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '10' },
    paints: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '3' },
  },
});
const visits = Number(values.visits);
const customers = Number(values.customers);
const rounds = Number(values.rounds);
const log = (line) => console.error(line);

const results = Object.fromEntries(listNames.map((list) => [list, {}]));
const keep = (list, figures) => {
  for (const [figure, value] of Object.entries(figures)) {
    (results[list][figure] ??= []).push(value);
  }
};

if (isBusy()) log('This machine is busy: read the ratios, not the times, and run it again.');
const site = await serveLists();
const browser = await startBrowser();
try {
  log(`filling in ${visits} visits`);
  const size = { customers, visits, regulars: Math.ceil(customers / 10) };
  await browser.withPage(site.address('ours'), 'logBench', (page) =>
    page.evaluate((given) => logBench.fill(given), size),
  );
  // The first round only warms the caches.
  for (let round = -1; round < rounds; round++) {
    log(`round ${round + 1} of ${rounds}`);
    const order = round % 2 ? listNames : listNames.toReversed();
    for (let nth = 0; nth < Number(values.paints); nth++) {
      for (const list of order) {
        const figures = await measurePaint(browser, site.address(list));
        if (round >= 0) keep(list, figures);
      }
    }
    for (const list of order) {
      if (round < 0) continue;
      keep(list, await measureScrolling(browser, site.address(list), Number(values.seconds)));
      if (list === 'ours') keep(list, await weighReadonly(browser, site.address(list)));
    }
  }
} finally {
  await browser.close();
  await site.close();
}

const { table, isMet } = formatFigures(results);
const [major] = browser.version.split('.');
console.log(
  `Chromium ${major}, ${visits.toLocaleString('en')} visits of ${customers.toLocaleString('en')} customers. ${rounds} rounds: median (least–most).\n\n${table}`,
);
process.exitCode = isMet ? 0 : 1;
