import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  badgeTag,
  hostPages,
  htmlPage,
  recordPurchase,
  scriptTag,
  shownPoints,
} from './host-pages.js';

const everything = `${badgeTag}<patron-visit-log></patron-visit-log>
  <patron-customer-card customer="c_1"></patron-customer-card>`;

const mark = (file) => `;(window.tampered ??= []).push(${JSON.stringify(file)});`;

async function tamper(page, pattern) {
  await page.route(pattern, async (route) => {
    const response = await route.fetch();
    const file = new URL(route.request().url()).pathname.split('/').at(-1);
    await route.fulfill({ response, body: mark(file) + (await response.text()) });
  });
}

describe('integrity', { timeout: 600_000 }, () => {
  const host = hostPages();

  for (const [what, file] of [
    ['the runtime', 'runtime'],
    ['an element', 'visit-log'],
    ['a file that an element imports', 'staff-controls'],
    ['a file loaded on demand', 'operations'],
    ['a file loaded on demand by one loaded on demand', 'writing'],
    ['what a file loaded on demand imports', 'values'],
    ['a language', 'loyalty-badge-messages.zh-cn'],
  ]) {
    it(`keeps ${what} from running when it was tampered with`, async () => {
      const { page, problems, asked } = await host.open(
        htmlPage(scriptTag.replace('data-shop', 'data-locale="zh-CN" data-shop'), everything),
        { prepare: (target) => tamper(target, `**/patron/*/${file}.js*`) },
      );
      await recordPurchase(page).catch(() => {});
      await page.waitForLoadState('networkidle');
      assert.ok(asked.includes(`${file}.js`), `${file}.js was asked for: ${asked}`);
      assert.equal(await page.evaluate(() => window.tampered), undefined);
      assert.deepEqual(
        problems.filter((problem) => problem.startsWith('uncaught')),
        [],
        'nothing is thrown into the page',
      );
    });
  }

  it('covers every file there is', async () => {
    const { page, asked } = await host.open(htmlPage(scriptTag, everything), {
      prepare: (target) => tamper(target, '**/patron/*/*.js*'),
    });
    await recordPurchase(page).catch(() => {});
    await page.waitForLoadState('networkidle');
    assert.ok(asked.length > 3);
    assert.equal(await page.evaluate(() => window.tampered), undefined);
  });

  it('lets a page pin patron.js itself with the snippet', async () => {
    const { readFileSync } = await import('node:fs');
    const { repository } = await import('../setup/tools.js');
    const snippet = readFileSync(`${repository}/packages/embed/dist/snippet.html`, 'utf8');
    const { page, problems } = await host.open(
      htmlPage(snippet.replace('src="patron.js"', 'src="/patron/patron.js"'), badgeTag),
    );
    assert.equal(await recordPurchase(page), 2500);
    await shownPoints(page);
    assert.deepEqual(problems, []);
  });

  it('tries again what could not be fetched once', async () => {
    let refused = 0;
    const { page } = await host.open(htmlPage(scriptTag, badgeTag), {
      prepare: (target) =>
        target.route('**/patron/*/writing.js*', (route) =>
          refused++ === 0 ? route.abort() : route.continue(),
        ),
    });
    await recordPurchase(page).catch(() => {});
    assert.equal(await recordPurchase(page), 2500);
    assert.equal(refused, 2);
  });
});
