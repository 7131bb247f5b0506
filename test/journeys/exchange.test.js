import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launchBrowser, openWatchedPage } from './browser.js';
import { startDemoServer } from './demo-server.js';

/** In GB 18030, as a till of a Chinese shop writes it. */
const messyTable = Buffer.from(
  [
    // 姓名;手机号;出生年月日;地区;阶段
    'd0d5c3fb3bcad6bbfabac53bb3f6c9fac4ead4c2c8d53bb5d8c7f83bbdd7b6ce0d0a',
    // 李娜;13800138000;1990年2月3日;上海;忠实
    'c0eec4c83b31333830303133383030303b31393930c4ea32d4c233c8d53bc9cfbaa33bd6d2cab50d0a',
    // 王伟;13900139000;1985/12/31;北京;
    'cdf5ceb03b31333930303133393030303b313938352f31322f33313bb1b1bea93b0d0a',
    // 王伟;139-0013-9000;;北京;
    'cdf5ceb03b3133392d303031332d393030303b3bb1b1bea93b0d0a',
    // 张敏;13700137000;1992-02-30;广州;
    'd5c5c3f43b31333730303133373030303b313939322d30322d33303bb9e3d6dd3b0d0a',
    // ;13600136000;;深圳;
    '3b31333630303133363030303b3bc9eedbda3b0d0a',
    // 赵磊;12;;南京;潜在
    'd5d4c0da3b31323b3bc4cfbea93bc7b1d4da0d0a',
  ].join(''),
  'hex',
);

const store = (page, body, argument) =>
  page.evaluate(
    async ([code, value]) => {
      const { store: opened } = await window.Patron.ready;
      // A function of the test, which came as text.
      return window.runInPage[code](opened, value);
    },
    [body, argument],
  );

/** What the tests ask the page's store. */
function addQuestions() {
  window.runInPage = {
    names: async ({ customers }) => (await customers.query()).map(({ name }) => name).sort(),
    find: async ({ customers }, name) => (await customers.query({ where: { name } }))[0],
    everything: async (opened) => {
      const all = {};
      for (const name of ['customers', 'visits', 'ledger', 'summaries', 'settings', 'staff']) {
        all[name] = await opened[name].query();
      }
      return all;
    },
    count: ({ customers }) => customers.count(),
    addVisit: async ({ customers, visits }) => {
      const [customer] = await customers.query();
      const amount = { minor: 12_345, currency: 'GBP' };
      const purchase = { at: Date.now(), kind: 'purchase', channel: 'web', amount };
      await visits.add({ ...purchase, customer: customer.id });
    },
  };
}

/** A back office with a customer base of its own, and none of the demo's records in it. */
async function emptyOffice(browser, address, search = '') {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, problems } = await openWatchedPage(context);
  await page.addInitScript(addQuestions);
  await page.route('**/data/*.csv', (route) => route.fulfill({ body: 'id\n' }));
  await page.goto(`${address}/back-office.html${search}#/exchange`);
  await page.locator('#export-table select').waitFor();
  return { context, page, problems };
}

const bigTable = (rows) => ({
  name: 'big.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    ['id,name', ...Array.from({ length: rows }, (_, row) => `c${row},Customer ${row}`)].join('\n'),
  ),
});

describe('import and export', { timeout: 300_000 }, () => {
  let server;
  let browser;

  before(async () => {
    server = await startDemoServer();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('bring in a messy table after a look at it, and take it out again', async () => {
    const { context, page, problems } = await emptyOffice(browser, server.address);
    await page
      .locator('#import-file')
      .setInputFiles({ name: 'messy.csv', mimeType: 'text/csv', buffer: messyTable });
    const dialog = page.getByRole('dialog', { name: 'Import “messy.csv”' });
    const characters = dialog.getByLabel('Characters');
    await characters.waitFor();
    assert.equal(await characters.inputValue(), 'gb18030');
    assert.equal(await dialog.getByLabel('Separator').inputValue(), ';');
    await dialog.locator('.preview').getByText('李娜').waitFor();

    // The date's header is no word that is known.
    const birthday = dialog.locator('.mapping li', { hasText: '1990年2月3日' }).locator('select');
    assert.equal(await birthday.inputValue(), '');
    await birthday.selectOption('birthday');
    await dialog.locator('.preview').getByText('1990-02-03').waitFor();

    await dialog.getByRole('button', { name: 'Check the whole file' }).click();
    await dialog.getByText('is no date that exists').waitFor();
    const lines = await dialog.locator('.problems .number').evaluateAll((cells) =>
      cells.map((cell) => {
        const { textAlign } = getComputedStyle(cell);
        return [
          cell.localName,
          textAlign,
          cell.offsetWidth < cell.closest('table').offsetWidth / 4,
        ];
      }),
    );
    assert.deepEqual(lines[0], ['th', 'end', true], 'the heading stands over its numbers');
    assert.deepEqual(lines[1], ['td', 'end', true]);
    assert.deepEqual(await dialog.locator('.outcome dd').allTextContents(), ['2', '1', '3']);
    assert.equal(await store(page, 'count'), 0, 'a check writes nothing');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Get the list as a table' }).click();
    const list = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    assert.deepEqual(
      list.slice(1).map((line) => line.split(',')[0]),
      ['4', '5', '6', '7'],
    );

    await dialog.getByRole('button', { name: 'Import 2' }).click();
    await dialog.getByText('The table is in.').waitFor();
    assert.deepEqual(await store(page, 'names'), ['李娜', '王伟'].sort());
    const customer = await store(page, 'find', '李娜');
    assert.equal(customer.birthday, '1990-02-03');
    assert.equal(customer.stage, 'loyal');
    await dialog.getByRole('button', { name: 'Done' }).click();

    const past = page.locator('#imports li');
    await past.getByText('2 added · 1 there already · 3 left out').waitFor();
    await past.getByRole('button', { name: 'Undo' }).click();
    await past.getByRole('button', { name: 'take everything out again' }).click();
    await past.getByText('Undone: 2 taken out').waitFor();
    assert.equal(await store(page, 'count'), 0);
    assert.deepEqual(problems, []);
    await context.close();
  });

  it('name columns and choices in the reader’s language, and take them back', async () => {
    const { context, page, problems } = await emptyOffice(browser, server.address, '?lang=zh-CN');
    const offer = async (stages) => {
      const rows = stages.map((stage, row) => `第${row}位,${stage}`);
      await page.locator('#import-file').setInputFiles({
        name: '客户.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['姓名,阶段', ...rows, ''].join('\n')),
      });
      await page.getByRole('button', { name: '检查整个文件' }).click();
    };
    await offer(['不知道', '留住']);
    const problem = await page.locator('.problems tbody td:last-child').textContent();
    const stages = problem.replace(/^.*：/, '').split('、');
    assert.deepEqual(stages, ['准客户', '吸引', '留住', '忠实', '流失']);
    await page.locator('.import-dialog').getByRole('button', { name: '关闭' }).click();
    await offer(stages);
    await page.getByRole('button', { name: '导入 5 条' }).waitFor();
    await page.locator('.import-dialog').getByRole('button', { name: '关闭' }).click();

    const table = page.locator('#export-table select');
    await page.locator('#export-table summary').click();
    for (const name of await table
      .locator('option')
      .evaluateAll((all) => all.map((o) => o.value))) {
      await table.selectOption(name);
      await page.locator('.column-choice').getByText('创建时间').waitFor();
      const columns = await page.locator('.column-choice span').allTextContents();
      assert.deepEqual(
        columns.filter((column) => /[a-z]/i.test(column)),
        [],
        name,
      );
    }
    assert.deepEqual(problems, []);
    await context.close();
  });

  it('go on where a closed tab stopped, when the same file is offered', async () => {
    const { context, page } = await emptyOffice(browser, server.address);
    const file = bigTable(8_000);
    await page.locator('#import-file').setInputFiles(file);
    await page.getByRole('button', { name: 'Check the whole file' }).click();
    await page.getByRole('button', { name: 'Import 8,000' }).click();
    await page.waitForFunction(
      () => Number.parseInt(document.querySelector('.share')?.textContent ?? '', 10) > 1,
    );
    await page.close({ runBeforeUnload: false });

    const { page: later, problems } = await openWatchedPage(context);
    await later.addInitScript(addQuestions);
    await later.route('**/data/*.csv', (route) => route.fulfill({ body: 'id\n' }));
    await later.goto(`${server.address}/back-office.html?lang=zh-CN#/exchange`);
    await later.locator('#imports li').first().waitFor();
    const before = await store(later, 'count');
    assert.ok(before > 0 && before < 8_000, `${before} customers before`);
    await later.locator('#import-file').setInputFiles(file);
    await later.getByRole('button', { name: '从那里继续' }).click();
    await later.getByText('表格已导入。').waitFor({ timeout: 18_000 });
    assert.equal(await store(later, 'count'), 8_000, 'nobody is missing, nobody is there twice');
    assert.deepEqual(problems, []);
    await context.close();
  });

  it('carry a whole customer base to another browser in one file', async () => {
    const first = await emptyOffice(browser, server.address);
    await first.page.locator('#import-file').setInputFiles(bigTable(50));
    await first.page.getByRole('button', { name: 'Check the whole file' }).click();
    await first.page.getByRole('button', { name: 'Import 50' }).click();
    await first.page.getByRole('button', { name: 'Done' }).click();
    await store(first.page, 'addVisit');
    const download = first.page.waitForEvent('download');
    await first.page.getByRole('button', { name: 'Save a backup' }).click();
    const file = await (await download).path();
    const everything = await store(first.page, 'everything');
    assert.equal(everything.ledger.length, 1);

    const second = await emptyOffice(browser, server.address);
    // The demo has written the shop's settings there, too.
    await second.page.locator('#backup-file').setInputFiles(file);
    await second.page.locator('#backup').getByText('records came in').waitFor();
    const there = await store(second.page, 'everything');
    for (const name of ['customers', 'visits', 'ledger', 'summaries']) {
      assert.deepEqual(there[name], everything[name], name);
    }
    assert.deepEqual([...first.problems, ...second.problems], []);
    await first.context.close();
    await second.context.close();
  });
});
