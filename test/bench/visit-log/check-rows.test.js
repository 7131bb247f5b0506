import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startBrowser } from '../search/runner/start-browser.js';
import { listNames, serveLists } from './runner/serve-lists.js';

// The benchmark itself is not part of the tests; that both its lists show the same, the right rows is.

const size = { customers: 200, visits: 2000, regulars: 20 };
const places = [0, 0.31, 0.77, 1];

describe('lists of the visit log benchmark', () => {
  let site;
  let browser;
  let expected;
  /** List → rows at each place, by index. */
  const shown = new Map();

  before(async () => {
    site = await serveLists();
    browser = await startBrowser();
    await browser.withPage(site.address('ours'), 'logBench', (page) =>
      page.evaluate((given) => logBench.fill(given), size),
    );
    for (const list of listNames) {
      await browser.withPage(site.address(list), 'logBench', async (page) => {
        await page.evaluate(() => logBench.open());
        await page.evaluate(() => logBench.show());
        await page.evaluate(() => logBench.settle());
        const rows = [];
        for (const place of places) {
          await page.evaluate((share) => logBench.goTo(share), place);
          rows.push(await page.evaluate(() => logBench.rows()));
        }
        shown.set(list, rows);
        expected ??= await page.evaluate((given) => logBench.expectedRows(given), size);
      });
    }
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const list of listNames) {
    test(`${list} shows the visits that belong where it is scrolled to`, () => {
      for (const rows of shown.get(list)) {
        assert.ok(rows.length >= 8, `${rows.length} rows`);
        for (const { index, texts } of rows) {
          const { name, kind, words, staff } = expected[index];
          for (const text of [name, kind, words, staff]) {
            assert.ok(texts.includes(text), `row ${index} lacks "${text}": ${texts.join(' | ')}`);
          }
        }
      }
      assert.ok(shown.get(list)[0].some(({ index }) => index === 0));
      assert.ok(
        shown
          .get(list)
          .at(-1)
          .some(({ index }) => index === size.visits - 1),
      );
    });
  }

  test('both show the same texts in a row, day, time and all', () => {
    const [theirs, ours] = listNames.map(
      (list) =>
        new Map(
          shown
            .get(list)
            .flat()
            .map(({ index, texts }) => [index, texts]),
        ),
    );
    const inBoth = [...theirs.keys()].filter((index) => ours.has(index));
    assert.ok(inBoth.length > 30, `${inBoth.length} rows in both`);
    for (const index of inBoth) assert.deepEqual(ours.get(index), theirs.get(index));
  });
});
