import { startMainThreadClock } from './main-thread.js';

/** Pixels a second: reading, a wheel, a fling, the scroll bar dragged. */
export const speeds = [500, 3000, 20_000, 400_000];

const megabytes = (bytes) => bytes / 1e6;

/**
 * Opens a page of a list and measures how soon its rows are painted.
 * @returns {Promise<Record<string, number>>} figure → value
 */
export const measurePaint = (browser, address) =>
  browser.withPage(address, 'logBench', async (page) => {
    await page.evaluate(() => logBench.open());
    const clock = await startMainThreadClock(page);
    const { result, busy } = await clock.during(() => page.evaluate(() => logBench.show()));
    return { first: result.first, filled: result.filled, busyUntilFilled: busy };
  });

/** Opens a page of a list, scrolls it at all speeds, and weighs it before and after. */
export const measureScrolling = (browser, address, seconds) =>
  browser.withPage(address, 'logBench', async (page) => {
    const figures = {};
    await page.evaluate(() => logBench.open());
    await page.evaluate(() => logBench.show());
    await page.evaluate(() => logBench.settle());
    figures.heap = megabytes(await browser.heapOf(page));
    const clock = await startMainThreadClock(page);
    for (const speed of speeds) {
      const { result, busy } = await clock.during(() =>
        page.evaluate((given) => logBench.scroll(...given), [speed, seconds]),
      );
      const { frames, dropped, missing, longest } = result;
      figures[`dropped ${speed}`] = (100 * dropped) / (frames + dropped);
      figures[`missing ${speed}`] = (100 * missing) / frames;
      figures[`longest ${speed}`] = longest;
      figures[`busy ${speed}`] = busy / frames;
    }
    figures.heapScrolled = megabytes(await browser.heapOf(page));
    return figures;
  });

/** The heap of a log that nothing can be recorded in, as in the list written by hand. */
export const weighReadonly = (browser, address) =>
  browser.withPage(`${address}?readonly`, 'logBench', async (page) => {
    await page.evaluate(() => logBench.open());
    await page.evaluate(() => logBench.show());
    await page.evaluate(() => logBench.settle());
    return { heapReadonly: megabytes(await browser.heapOf(page)) };
  });
