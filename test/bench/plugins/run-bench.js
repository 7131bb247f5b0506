import { parseArgs } from 'node:util';
import { launchBrowser } from '../../journeys/browser.js';
import { startDemoServer } from '../../journeys/demo-server.js';
import { benchPlugins } from './bench-plugins.js';

// How much later a till's first card is painted with 20 plugins, 10 of them sandboxed, than with
// none. Both pages in turn, in one browser, with warm caches. Prints a Markdown table.

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '25' } } });
const rounds = Number(values.rounds);
const countOfEach = 10;
const most = 1.1;

const percentile = (numbers, share) =>
  numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length * share) - 1];

const till = ({ trusted, sandboxed }, customer) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Till</title>
<script async src="/patron/patron.js" data-shop="bench" data-plugins="${trusted.join(' ')}"></script>
<script type="module">
  const patron = await new Promise((resolve) => {
    const look = () => (window.Patron ? resolve(window.Patron) : setTimeout(look));
    look();
  });
  for (const plugin of ${JSON.stringify(sandboxed)}) void patron.use(plugin);
</script></head><body>
<patron-customer-search></patron-customer-search>
<patron-customer-card customer="${customer}"></patron-customer-card>
<patron-visit-log customer="${customer}"></patron-visit-log>
</body></html>`;

/** Notes when the card with the customer's name has been painted, in milliseconds of the page. */
function watchCard() {
  const look = () => {
    const card = document.querySelector('patron-customer-card')?.shadowRoot;
    if (!card?.querySelector('[part~="name"]')?.textContent.trim()) {
      requestAnimationFrame(look);
      return;
    }
    // A message comes after the frame was painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (window.cardPaintedAt = performance.now());
    port2.postMessage(undefined);
  };
  requestAnimationFrame(look);
}

async function measure(context, address, plugins) {
  const page = await context.newPage();
  await page.addInitScript(watchCard);
  await page.goto(address);
  await page.waitForFunction(() => window.cardPaintedAt);
  const painted = await page.evaluate(() => window.cardPaintedAt);
  // Every plugin did come, or there was nothing to measure.
  for (const name of plugins) await page.getByText(`${name} `, { exact: false }).first().waitFor();
  await page.close();
  return painted;
}

const pages = {};
const server = await startDemoServer(pages);
const browser = await launchBrowser();
try {
  const plugins = await benchPlugins(countOfEach);
  const names = ['trusted', 'sandboxed'].flatMap((kind) =>
    Array.from({ length: countOfEach }, (_, index) => `${kind}-${index}`),
  );
  const none = { trusted: [], sandboxed: [] };
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  pages['/fill'] = till(none, '');
  const page = await context.newPage();
  await page.goto(`${server.address}/fill`);
  await page.waitForFunction(() => window.Patron?.version);
  const customer = 'c_1';
  await page.evaluate(async (id) => {
    window.Patron.identify({ id, name: 'Ada Nobody' });
    for (let index = 0; index < 30; index += 1) {
      await window.Patron.record({
        kind: 'purchase',
        amount: { minor: 2500 + index, currency: 'GBP' },
      });
    }
  }, customer);
  await page.close();
  Object.assign(pages, plugins.files, {
    '/none': till(none, customer),
    '/plugins': till(plugins, customer),
  });
  const times = { none: [], plugins: [] };
  // The first round only warms the caches.
  for (let round = -1; round < rounds; round += 1) {
    const order = round % 2 ? ['none', 'plugins'] : ['plugins', 'none'];
    for (const which of order) {
      const shown = which === 'none' ? [] : names;
      const time = await measure(context, `${server.address}/${which}`, shown);
      if (round >= 0) times[which].push(time);
    }
  }
  const figures = (name, list) =>
    `| ${name} | ${[0.1, 0.5, 0.9].map((share) => percentile(list, share).toFixed(0)).join(' | ')} |`;
  const ratio = percentile(times.plugins, 0.5) / percentile(times.none, 0.5);
  console.log('| first card painted after (ms) | p10 | median | p90 |\n| --- | --- | --- | --- |');
  console.log(figures('no plugin', times.none));
  console.log(figures('10 trusted, 10 sandboxed', times.plugins));
  console.log(`\nratio of the medians: ${ratio.toFixed(3)} of at most ${most}, ${rounds} rounds`);
  process.exitCode = ratio > most ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}
