import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startServer } from '../../demo/server-rendered/create-server.js';
import { sampleRecords } from '../../demo/server-rendered/sample-records.js';
import { launchBrowser, openWatchedPage } from './browser.js';

const hostile = '</template></script><img src=x onerror="window.hit = 1">"\'&';
const withoutStyles = (page) => page.replaceAll(/<style>[\s\S]*?<\/style>/g, '');

describe('badge and card rendered on a server', () => {
  let name = 'Ada Lovelace';
  let server;
  let browser;
  before(async () => {
    server = await startServer({ records: () => sampleRecords(Date.now(), name) });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const read = async (query = '') => (await fetch(`${server.address}/${query}`)).text();
  const shadowText = (page, tag) =>
    page.evaluate((name) => document.querySelector(name).shadowRoot.textContent, tag);

  test('are in the page in the language asked for', async () => {
    const english = withoutStyles(await read());
    for (const text of ['Ada Lovelace', 'No. M000012', 'Your benefits', 'Likes plain cotton.']) {
      assert.ok(english.includes(text), text);
    }
    const chinese = withoutStyles(await read('?lang=zh-CN'));
    for (const text of ['会员号', '联系方式', '重点客户']) assert.ok(chinese.includes(text), text);
    assert.ok(!chinese.includes('Your benefits'));
  });

  test('bring no style attribute, which a strict policy would refuse', async () => {
    assert.doesNotMatch(withoutStyles(await read()), /\sstyle=/);
  });

  test('show a hostile name as text, and run nothing of it', async () => {
    name = hostile;
    try {
      assert.ok(!(await read()).includes('<img'));
      const { page } = await openWatchedPage(await browser.newContext());
      await page.goto(server.address);
      await page.waitForSelector('[data-hydrated]');
      assert.ok((await shadowText(page, 'patron-customer-card')).includes(hostile));
      assert.equal(await page.evaluate(() => window.hit), undefined);
      await page.context().close();
    } finally {
      name = 'Ada Lovelace';
    }
  });

  test('can be read with JavaScript off, light and dark', async () => {
    const surfaces = [];
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ javaScriptEnabled: false, colorScheme });
      const page = await context.newPage();
      await page.goto(server.address);
      for (const text of ['Ada Lovelace', '120', 'Your benefits', 'ada@mail.example']) {
        assert.ok(await page.getByText(text).first().isVisible(), text);
      }
      const card = page.locator('patron-customer-card');
      assert.ok((await card.boundingBox()).height > 300);
      surfaces.push((await card.screenshot()).toString('base64'));
      await context.close();
    }
    assert.notEqual(surfaces[0], surfaces[1]);
  });

  for (const lang of ['en', 'zh-CN']) {
    test(`are taken over as they are: nothing moves, nothing is drawn twice (${lang})`, async () => {
      const { page, problems } = await openWatchedPage(await browser.newContext());
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput } of list.getEntries()) {
            if (!hadRecentInput) window.shifts.push(value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        document.addEventListener('DOMContentLoaded', () => {
          window.firstName = document
            .querySelector('patron-customer-card')
            .shadowRoot.querySelector('[part=name]');
        });
      });
      await page.goto(`${server.address}/?lang=${lang}`);
      await page.waitForSelector('[data-hydrated]');
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))),
      );
      const found = await page.evaluate(() => {
        const roots = ['patron-loyalty-badge', 'patron-customer-card'].map(
          (tag) => document.querySelector(tag).shadowRoot,
        );
        return {
          badges: roots[0].querySelectorAll('[part=badge]').length,
          cards: roots[1].querySelectorAll('[part=card]').length,
          isSame: roots[1].querySelector('[part=name]') === window.firstName,
          shifts: window.shifts,
        };
      });
      assert.deepEqual(found, { badges: 1, cards: 1, isSame: true, shifts: [] });
      // What the card loads on demand comes, so it does work.
      await page.locator('patron-customer-card .deeper > section').first().waitFor();
      assert.deepEqual(problems, []);
      await page.context().close();
    });
  }

  test('keep the focus and what was typed before the program came', async () => {
    const { page, problems } = await openWatchedPage(await browser.newContext());
    let letGo;
    const held = new Promise((resolve) => (letGo = resolve));
    await page.route('**/hydrate-page.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(server.address, { waitUntil: 'commit' });
    const field = page.locator('patron-customer-card textarea');
    await field.pressSequentially('Asked for a blue coat');
    letGo();
    await page.waitForSelector('[data-hydrated]');
    await page.keyboard.type(', size 12');
    assert.equal(await field.inputValue(), 'Asked for a blue coat, size 12');
    assert.ok(await field.evaluate((each) => each.getRootNode().activeElement === each));
    await page.locator('patron-customer-card .composer button:enabled').first().waitFor();
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});
