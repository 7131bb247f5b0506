import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { launchBrowser } from '../journeys/browser.js';
import { chromiumSwitches, findChromium } from '../setup/find-browser.js';
import { bundlePages } from './bundle-pages.js';
import { nextVersionPlugin } from './next-version-plugin.js';
import { servePages } from './page-server.js';

// What the browser itself does to the storage: Chromium, with nothing stood in for.

const page = '/store-page.html';

let server;
before(async () => {
  const [now, next] = await Promise.all([
    bundlePages(['store-page']),
    bundlePages(['store-page'], { folder: '/next', plugins: [nextVersionPlugin] }),
  ]);
  server = await servePages(new Map([...now, ...next]));
});
after(() => server.close());

/** A page with the store in it, and one customer where `shop` is new. */
async function openTab(context, address = page) {
  const tab = await context.newPage();
  await tab.goto(new URL(address, server.address).href);
  await tab.waitForFunction(() => 'openStore' in globalThis);
  return tab;
}
const openShop = (tab) =>
  tab.evaluate(async () => {
    globalThis.store = await openStore({ shop: 'faults' });
    globalThis.live = store.customers.liveCount();
    live.subscribe(() => undefined);
  });
const addCustomer = (tab) =>
  tab.evaluate(async () => {
    await store.customers.add(sampleCustomer());
  });
const marked = (tab) =>
  tab.waitForFunction(() => localStorage.getItem('patronkit:faults') !== null);
const told = (tab, code) =>
  tab.waitForFunction((expected) => store.status.peek().error?.code === expected, code);
const counted = (tab, count) =>
  tab.waitForFunction((expected) => live.peek().value === expected, count);
/** Whether something comes true in so many milliseconds. */
async function within(patience, isTrue) {
  const end = Date.now() + patience;
  while (!isTrue() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  return isTrue();
}
/** Undefined where it opened. */
const failureOfOpening = (tab) =>
  tab.evaluate(() =>
    openStore({ shop: 'faults' }).then(
      () => undefined,
      ({ code }) => code,
    ),
  );

describe('in a running browser', () => {
  let browser;
  let context;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());

  test('a full disk undoes the write that met it, is told, and ends when there is room', async () => {
    const tab = await openTab(context);
    const devtools = await context.newCDPSession(tab);
    const { origin } = new URL(server.address);
    // Before anything is stored: Chromium remembers for a while how much room there is.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
    await openShop(tab);
    await addCustomer(tab);
    const code = await tab.evaluate(async () => {
      // Such as no database can compress.
      const taste = () =>
        Array.from(crypto.getRandomValues(new Uint16Array(900)), (code) =>
          String.fromCharCode(0x4e00 + (code % 0x5000)),
        ).join('');
      try {
        for (let index = 0; index < 100; index++) {
          await store.customers.addMany(
            Array.from({ length: 50 }, () => sampleCustomer({ taste: taste() })),
          );
        }
        return 'none';
      } catch (error) {
        return error.code;
      }
    });
    assert.equal(code, 'quota');
    await told(tab, 'quota');
    assert.deepEqual(await tab.evaluate(() => feedProblems(store)), []);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await addCustomer(tab);
    await told(tab, undefined);
  });

  test('site data cleared while a page is open: told, and the page goes on', async () => {
    const tab = await openTab(context);
    await openShop(tab);
    await addCustomer(tab);
    await marked(tab);
    await counted(tab, 1);
    const devtools = await context.newCDPSession(tab);
    const { origin } = new URL(server.address);
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await told(tab, 'data-loss');
    await counted(tab, 0);
    await addCustomer(tab);
    await counted(tab, 1);
  });

  test('a database evicted between two visits is missed', async () => {
    const first = await openTab(context);
    await openShop(first);
    await addCustomer(first);
    await marked(first);
    const devtools = await context.newCDPSession(first);
    await first.goto('about:blank');
    const { origin } = new URL(server.address);
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    const second = await openTab(context);
    await openShop(second);
    await told(second, 'data-loss');
  });

  test('a frame of opaque origin keeps everything in memory, and says so', async () => {
    const tab = await context.newPage();
    await tab.goto(new URL(page, server.address).href);
    await tab.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.sandbox = 'allow-scripts';
      frame.src = location.href;
      document.body.append(frame);
    });
    await tab.waitForFunction(() => frames.length === 1);
    const frame = tab.frames().find((each) => each !== tab.mainFrame());
    await frame.waitForFunction(() => 'openStore' in globalThis);
    const status = await frame.evaluate(async () => {
      const store = await openStore({ shop: 'faults' });
      await store.customers.add(sampleCustomer());
      return { ...store.status.peek(), customers: await store.customers.count() };
    });
    assert.equal(status.persistence, 'memory');
    assert.match(status.reason, /SecurityError/);
    assert.equal(status.customers, 1);
  });

  test('a plain http page stores, and knows that the browser promises nothing', async () => {
    const tab = await context.newPage();
    await tab.goto(new URL(page, server.plainAddress).href);
    await tab.waitForFunction(() => 'openStore' in globalThis);
    await openShop(tab);
    await addCustomer(tab);
    const found = await tab.evaluate(async () => {
      const administration = await store.administration();
      return {
        isSecureContext,
        persistence: store.status.peek().persistence,
        promise: await administration.askToPersist(),
      };
    });
    assert.deepEqual(found, {
      isSecureContext: false,
      persistence: 'indexeddb',
      promise: 'unavailable',
    });
  });

  test('an old tab lets a newer version take over, and both tell what to do', async () => {
    const old = await openTab(context);
    await openShop(old);
    await addCustomer(old);
    await counted(old, 1);
    const newer = await openTab(context, `/next${page}`);
    await openShop(newer);
    await counted(newer, 1);
    await told(old, 'newer-schema');
    const code = await old.evaluate(() =>
      store.customers.add(sampleCustomer()).catch((error) => error.code),
    );
    assert.equal(code, 'newer-schema');
    await old.reload();
    await old.waitForFunction(() => 'openStore' in globalThis);
    assert.equal(await failureOfOpening(old), 'newer-schema');
    await addCustomer(newer);
    await counted(newer, 2);
  });

  test('an upgrade that a sleeping tab holds up is told, and succeeds once it lets go', async () => {
    const old = await openTab(context);
    await openShop(old);
    await addCustomer(old);
    await old.evaluate(async () => {
      store.close();
      // As a frozen tab: it holds the database and hears nothing.
      const request = indexedDB.open('patronkit:faults');
      await new Promise((resolve) => (request.onsuccess = resolve));
      globalThis.asleep = request.result;
    });
    const newer = await openTab(context, `/next${page}`);
    assert.equal(await failureOfOpening(newer), 'blocked');
    await old.evaluate(() => asleep.close());
    await openShop(newer);
    await counted(newer, 1);
  });
});

describe('from one start of the browser to the next', () => {
  let profile;
  let running;
  beforeEach(() => {
    profile = mkdtempSync(path.join(os.tmpdir(), 'patronkit-profile-'));
  });
  afterEach(async () => {
    await running?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  async function start() {
    const { executablePath, environment } = await findChromium();
    running = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: chromiumSwitches,
      env: { ...process.env, ...environment },
    });
    return openTab(running);
  }
  async function startWithCustomer() {
    const tab = await start();
    await openShop(tab);
    await addCustomer(tab);
    await marked(tab);
    return tab;
  }
  async function stop() {
    await running.close();
    running = undefined;
  }
  const databaseFiles = () =>
    readdirSync(path.join(profile, 'Default/IndexedDB'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  const databaseLogs = () => databaseFiles().filter((file) => /\d\.log$/.test(file));

  test('a damaged database is told as lost', async () => {
    await startWithCustomer();
    await stop();
    for (const file of databaseFiles()) writeFileSync(file, 'damaged '.repeat(500));
    const next = await start();
    await openShop(next);
    await told(next, 'data-loss');
    await addCustomer(next);
    await counted(next, 1);
  });

  test('half a record at the end of the log costs nothing, now or later', async () => {
    await startWithCustomer();
    await stop();
    // As a browser leaves it that is killed between the head of a record and the rest of it.
    for (const file of databaseLogs()) appendFileSync(file, Buffer.from('a1b2c3d4e80301', 'hex'));
    const torn = databaseLogs();
    const next = await start();
    await openShop(next);
    await counted(next, 1);
    await addCustomer(next);
    assert.ok(await within(20_000, () => !databaseLogs().some((file) => torn.includes(file))));
    await stop();
    const last = await start();
    await openShop(last);
    await counted(last, 2);
    await told(last, undefined);
  });

  test('the log is renewed once in a tab, and anew in one that comes back', async () => {
    const first = await start();
    // Or a busy machine may let this tab find something that can be lost, and do it.
    await first.evaluate(() => sessionStorage.setItem('patronkit:renewed', ''));
    await openShop(first);
    await addCustomer(first);
    await marked(first);
    const tab = await openTab(running);
    await first.close();
    // The old log is there for a moment beside the new one.
    const newestLog = () =>
      Math.max(...databaseLogs().map((file) => parseInt(path.basename(file))));
    const isRenewed = async (go, patience) => {
      await tab.evaluate(() => globalThis.store?.close());
      const before = newestLog();
      await go();
      await tab.waitForFunction(() => 'openStore' in globalThis);
      await openShop(tab);
      await counted(tab, 1);
      return within(patience, () => newestLog() > before);
    };
    const goTo = (search) => tab.goto(new URL(`${page}?${search}`, server.address).href);
    assert.equal(await isRenewed(() => goTo('first'), 20_000), true);
    // The tab knows of the new log a little later than the disk.
    await tab.waitForFunction(() => sessionStorage.length > 0);
    assert.equal(await isRenewed(() => goTo('second'), 2_000), false);
    // As a tab looks that a new browser has brought back.
    assert.equal(await isRenewed(() => tab.goBack(), 20_000), true);
  });
});
