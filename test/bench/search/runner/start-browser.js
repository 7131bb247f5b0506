import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumSwitches, findChromium } from '../../../setup/find-browser.js';
import { repository } from '../../../setup/tools.js';

/** Starts a browser whose profile is on the disk, and goes when it is closed. */
export async function startBrowser() {
  const profile = path.join(repository, 'test-results', `bench-search-profile-${process.pid}`);
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(profile, { recursive: true });
  const { executablePath, environment } = await findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumSwitches, '--disable-quic'],
    env: { ...process.env, ...environment },
  });
  return {
    version: context.browser()?.version(),
    /** Opens a page, has it measure something, and closes it. */
    async withPage(address, global, work) {
      const page = await context.newPage();
      try {
        await page.goto(address);
        await page.waitForFunction((name) => name in globalThis, global);
        return await work(page);
      } finally {
        await page.close();
      }
    },
    /** Bytes in use when all garbage is gone, typed arrays included. */
    async heapOf(page) {
      const session = await context.newCDPSession(page);
      await session.send('HeapProfiler.enable');
      for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize + backingStorageSize;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
