import { after, before, describe, test } from 'node:test';
import { startBenchBrowser } from './runner/bench-browser.js';
import { storeNames } from './runner/options.js';
import { serveStores } from './runner/serve-stores.js';

// The benchmark itself is not part of the tests; that its stores still answer rightly is.

const tiny = { customers: 200, visits: 2000, regulars: 20 };

// They wait for the disk most of the time.
describe('stores of the benchmark', { concurrency: 4 }, () => {
  let site;
  let browser;

  before(async () => {
    site = await serveStores(storeNames);
    browser = await startBenchBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const store of storeNames) {
    test(`${store} answers as plain arrays do`, async () => {
      await browser.ask(site.address(store), 'load', tiny, { check: true });
    });
  }
});
