import { gzipSync } from 'node:zlib';
import { askPage } from './bench-browser.js';
import { bundleAdapter } from './bundle-store.js';
import { median, percentile } from './statistics.js';

const pagesOpened = 5;
const pagesSearched = 3;
const keyStrokes = 60;
const subscriptions = 50;
const megabyte = 1e6;

/** Bytes as a server sends them, each file by itself. */
const bytesOf = (files) =>
  files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);

const repeat = async (times, work) => {
  const results = [];
  for (let index = 0; index < times; index++) results.push(await work(index));
  return results;
};

/**
 * What is measured together. `rows` are the rows it gives a value to; `measure` resolves with those
 * of one store in one round, or without a row that the store cannot do. `needs` is the data that
 * has to be there: the shop, or a larger number of customers to search.
 */
export const measurements = [
  {
    rows: ['open'],
    needs: 'shop',
    async measure({ browser, address }) {
      const times = await repeat(pagesOpened, (index) =>
        browser.ask(address(), 'openAndGet', index),
      );
      return { open: median(times) };
    },
  },
  {
    rows: ['put'],
    needs: 'shop',
    async measure({ browser, address, size }) {
      return { put: median(await browser.ask(address(), 'put', size)) };
    },
  },
  {
    rows: ['get-cold', 'get-hot', 'last-visits-cold', 'last-visits-hot', 'tier-hot'],
    needs: 'shop',
    async measure({ browser, address, size }) {
      const { get, lastVisits, tier } = await browser.ask(address(), 'reads', size);
      return {
        'get-cold': median(get.cold),
        'get-hot': median(get.hot),
        'last-visits-cold': median(lastVisits.cold),
        'last-visits-hot': median(lastVisits.hot),
        'tier-hot': median(tier),
      };
    },
  },
  {
    rows: ['live-1', 'live-50'],
    needs: 'shop',
    async measure({ browser, address }) {
      const { one, fifty } = await browser.ask(address(), 'live');
      return { 'live-1': median(one), 'live-50': median(fifty) };
    },
  },
  {
    rows: ['tabs'],
    needs: 'shop',
    async measure({ browser, address }) {
      if (!(await browser.ask(address(), 'acrossTabs'))) return {};
      return browser.withPage(address(), async (tabB) => {
        await askPage(tabB, 'showToOtherTabs');
        return { tabs: median(await browser.ask(address(), 'tabs')) };
      });
    },
  },
  {
    rows: ['heap'],
    needs: 'shop',
    async measure({ browser, address }) {
      return browser.withPage(address(), async (page) => {
        await askPage(page, 'hold', subscriptions);
        return { heap: (await browser.heapOf(page)) / megabyte };
      });
    },
  },
  {
    rows: ['search-key', 'search-ready'],
    needs: 'search',
    async measure({ browser, address, size }) {
      const strokes = await browser.ask(address('search'), 'keyStrokes', size, keyStrokes);
      const ready = await repeat(pagesSearched, (index) =>
        browser.ask(address('search'), 'openAndSearch', strokes[index]),
      );
      const times = await browser.ask(address('search'), 'keyStrokeTimes', strokes);
      return { 'search-ready': median(ready), 'search-key': percentile(times, 0.95) };
    },
  },
  {
    rows: ['bytes', 'bytes-first'],
    async measure({ store }) {
      const { whole, first } = await bundleAdapter(store);
      return { bytes: bytesOf([whole]) / 1000, 'bytes-first': bytesOf(first) / 1000 };
    },
  },
];
