import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumSwitches, findChromium } from '../../../setup/find-browser.js';
import { repository } from '../../../setup/tools.js';

const temporaryFileSystem = 0x01021994;

/** A folder for the browser's profile that is on a disk, since memory would flatter every store. */
function freshProfile() {
  const folder = path.join(repository, 'test-results', `bench-store-profile-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (statfsSync(folder).type === temporaryFileSystem) {
    throw new Error(`${folder} is kept in memory. Put the repository on a disk to measure stores.`);
  }
  return folder;
}

/** Starts a browser with a profile of its own, which goes when it is closed. */
export async function startBenchBrowser() {
  const profile = freshProfile();
  const { executablePath, environment } = await findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      ...chromiumSwitches,
      '--disable-quic',
      // The second of two tabs is hidden, and is to be as fast as the first.
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
    ],
    env: { ...process.env, ...environment },
  });

  /** Opens a page of a store that is ready to be asked, asks, and closes it. */
  async function withPage(address, work) {
    const page = await context.newPage();
    try {
      await page.goto(address);
      await page.waitForFunction(() => 'benchPage' in globalThis);
      return await work(page);
    } finally {
      await page.close();
    }
  }
  return {
    version: context.browser()?.version(),
    withPage,
    /** Calls one of the functions of `page/bench-page.ts` in a new page. */
    ask: (address, name, ...given) => withPage(address, (page) => askPage(page, name, ...given)),
    /** Removes all that a site has stored. */
    async clear(address) {
      const [page] = context.pages();
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin: address, storageTypes: 'all' });
      await session.detach();
    },
    /** Bytes of a page's heap that are in use when all garbage is gone. */
    async heapOf(page) {
      const session = await context.newCDPSession(page);
      await session.send('HeapProfiler.enable');
      for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Calls one of the functions of `page/bench-page.ts` in a page that is open. */
export const askPage = (page, name, ...given) =>
  page.evaluate(([asked, parameters]) => globalThis.benchPage[asked](...parameters), [name, given]);
