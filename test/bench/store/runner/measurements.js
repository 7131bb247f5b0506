import { gzipSync } from 'node:zlib';
import { askPage } from './bench-browser.js';
import { bundleAdapter } from './bundle-store.js';
import { median, percentile } from './statistics.js';

const pagesOpened = 5;
const pagesSearched = 3;
const keyStrokes = 60;
/** How long the first page that searches stays open after its first answer, in milliseconds. */
const firstSession = 15_000;
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

/*
 * Each entry is done with one store in one round. `rows` are the rows it gives a value to; `measure`
 * resolves with them, or without a row that the store cannot do. `data` is what it puts there, and
 * `needs` what it must find: the shop, or a larger number of customers to search.
 */

/** Fill databases: in every round where that is timed, else once. */
export const preparations = [
  {
    title: 'loading',
    rows: ['load-customers', 'load-visits', 'load-visits-block'],
    data: 'shop',
    async measure({ browser, address, sizes, round }) {
      await browser.clear(address());
      const check = round === 0;
      const loaded = await browser.ask(address(), 'load', sizes.shop, { check });
      return {
        'load-customers': loaded.customersTime,
        'load-visits': loaded.visitsTime,
        'load-visits-block': loaded.block,
      };
    },
  },
  {
    title: 'loading purchases',
    rows: ['purchases', 'purchases-block'],
    async measure({ browser, address, sizes }) {
      const site = address('purchases');
      await browser.clear(site);
      const loaded = await browser.ask(site, 'load', sizes.shop, { mix: 'purchases' });
      await browser.clear(site);
      return { purchases: loaded.visitsTime, 'purchases-block': loaded.block };
    },
  },
  {
    title: 'loading customers to search',
    rows: [],
    data: 'search',
    async measure({ browser, address, sizes }) {
      await browser.ask(address('search'), 'load', sizes.search);
      await browser.ask(address('search'), 'firstSession', 'an', firstSession);
      return {};
    },
  },
];

export const measurements = [
  {
    title: 'opening',
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
    title: 'puts',
    rows: ['put'],
    needs: 'shop',
    async measure({ browser, address, sizes }) {
      return { put: median(await browser.ask(address(), 'put', sizes.shop)) };
    },
  },
  {
    title: 'reads',
    rows: ['get-cold', 'get-hot', 'last-visits-cold', 'last-visits-hot', 'tier-hot'],
    needs: 'shop',
    async measure({ browser, address, sizes }) {
      const { get, lastVisits, tier } = await browser.ask(address(), 'reads', sizes.shop);
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
    title: 'live queries',
    rows: ['live-1', 'live-50'],
    needs: 'shop',
    async measure({ browser, address }) {
      const { one, fifty } = await browser.ask(address(), 'live');
      return { 'live-1': median(one), 'live-50': median(fifty) };
    },
  },
  {
    title: 'two tabs',
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
    title: 'heap',
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
    title: 'search',
    rows: ['search-key', 'search-ready'],
    needs: 'search',
    async measure({ browser, address, sizes }) {
      const strokes = await browser.ask(address('search'), 'keyStrokes', sizes.shop, keyStrokes);
      const ready = await repeat(pagesSearched, (index) =>
        browser.ask(address('search'), 'openAndSearch', strokes[index]),
      );
      const times = await browser.ask(address('search'), 'keyStrokeTimes', strokes);
      return { 'search-ready': median(ready), 'search-key': percentile(times, 0.95) };
    },
  },
  {
    title: 'bytes',
    rows: ['bytes', 'bytes-first'],
    async measure({ store }) {
      const { whole, first } = await bundleAdapter(store);
      return { bytes: bytesOf([whole]) / 1000, 'bytes-first': bytesOf(first) / 1000 };
    },
  },
];
