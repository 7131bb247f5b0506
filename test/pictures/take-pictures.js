import { chromium } from 'playwright-core';
import { chromiumSwitches, findChromium } from '../setup/find-browser.js';
import { decodePicture, reducePicture } from './encode-picture.js';
import { servePage } from './serve-page.js';

export const themes = ['light', 'dark'];

const drawingSwitches = [
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];
/** A Wednesday morning. */
const now = '2026-11-25T09:30:00Z';
const pagesAtOnce = 3;

/** The same numbers in every run, for ids and for what is drawn at random. */
function seedRandom() {
  let state = 42;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  Math.random = next;
  crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(next() * 256);
    return array;
  };
}

/** Starts the browser that takes the pictures; its major version is what pictures depend on. */
export async function startPhotographer() {
  const { executablePath, environment } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumSwitches, ...drawingSwitches],
    env: { ...process.env, ...environment },
  });
  const served = await servePage();

  /** In a context of its own: with the same random names, stories would find what others have left. */
  async function openPage() {
    const context = await browser.newContext({
      viewport: { width: 760, height: 1000 },
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
      colorScheme: 'light',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    await context.clock.setFixedTime(new Date(now));
    await context.addInitScript(seedRandom);
    const page = await context.newPage();
    await page.goto(served.address);
    await page.waitForFunction(() => 'pictures' in window);
    return page;
  }

  return {
    browserVersion: browser.version(),
    async list() {
      const page = await openPage();
      const names = await page.evaluate(() => window.pictures.list());
      await page.context().close();
      return names;
    },
    /**
     * Takes the pictures of some stories, several at a time.
     *
     * @param {readonly string[]} names such as `loyalty-badge/Compact`
     * @param {(name: string, picture: object) => unknown} keep called with `loyalty-badge/Compact-dark`
     * @param {(name: string, error: Error) => unknown} fail called for a story that cannot be shown
     */
    async take(names, keep, fail) {
      const waiting = [...names];
      const work = async () => {
        for (let name = waiting.shift(); name; name = waiting.shift()) {
          const page = await openPage();
          try {
            await page.evaluate((story) => window.pictures.show(story), name);
            for (const theme of themes) {
              const clip = await page.evaluate((which) => window.pictures.dress(which), theme);
              const shot = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
              await keep(`${name}-${theme}`, reducePicture(decodePicture(shot)));
            }
          } catch (error) {
            await fail(name, error);
          } finally {
            await page.context().close();
          }
        }
      };
      await Promise.all(Array.from({ length: pagesAtOnce }, work));
    },
    async close() {
      await browser.close();
      served.close();
    },
  };
}
