import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { repository } from '../setup/tools.js';
import { launchBrowser, openWatchedPage } from './browser.js';
import { startDemoServer } from './demo-server.js';
import { filledShop } from './filled-shop.js';

/** Asks the page's store, as any page could. */
const latestVisits = (page, customer, limit = 1) =>
  page.evaluate(
    async ([id, most]) => {
      const { store } = await window.Patron.ready;
      return store.visits.query({
        where: { customer: id },
        order: { by: 'at', direction: 'descending' },
        limit: most,
      });
    },
    [customer, limit],
  );

describe('the demo shop', { timeout: 900_000 }, () => {
  let server;
  let browser;
  let context;

  before(async () => {
    server = await startDemoServer();
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
    const page = await context.newPage();
    await page.goto(`${server.address}/shop.html`);
    await page.waitForFunction(() => window.Patron?.version);
    await filledShop(page);
    await page.close();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('holds at least 4,000 customers and 18,000 purchases once filled', async () => {
    const page = await context.newPage();
    await page.goto(`${server.address}/shop.html`);
    const counts = await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      return {
        customers: await store.customers.count(),
        purchases: await store.visits.count({ where: { kind: 'purchase' } }),
      };
    });
    assert.ok(counts.customers >= 4000, `${counts.customers} customers`);
    assert.ok(counts.purchases >= 18_000, `${counts.purchases} purchases`);
    await page.close();
  });

  it('lets a shopper buy, see the points come, and give feedback once', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/shop.html`);
    const shopper = await page.locator('#shopper').inputValue();
    await page.locator('.hero input[type="number"]').fill('4');
    await page.locator('.hero').getByRole('button', { name: 'Add to basket' }).click();
    await page.getByRole('button', { name: 'Check out' }).click();
    await page.locator('.outcome', { hasText: 'Thank you' }).waitFor();

    const [purchase] = await latestVisits(page, shopper);
    assert.equal(purchase.kind, 'purchase');
    assert.deepEqual(purchase.amount, { minor: 5100, currency: 'GBP' });
    assert.equal(purchase.lines[0].quantity, 4);
    const earned = await page.evaluate(
      async ([customer, visit]) => {
        const { store } = await window.Patron.ready;
        const entries = await store.ledger.query({ where: { customer } });
        return entries.filter((entry) => entry.visit === visit).map(({ points }) => points);
      },
      [shopper, purchase.id],
    );
    assert.deepEqual(earned, [5], 'one point for each full 10.00 of 51.00');

    const form = page.locator('patron-feedback-form');
    await form.getByRole('radio', { name: 'Great' }).check();
    await form.getByRole('textbox').first().fill('The cake stand shone.');
    await form.getByRole('button', { name: 'Send feedback' }).dblclick();
    await form.getByRole('heading', { name: 'Thank you' }).waitFor();
    const feedback = await page.evaluate(async (customer) => {
      const { store } = await window.Patron.ready;
      return store.feedback.query({ where: { customer } });
    }, shopper);
    const sent = feedback.filter(({ comment }) => comment === 'The cake stand shone.');
    assert.equal(sent.length, 1, 'sent once, though the button was pressed twice');
    assert.equal(sent[0].score, 5);
    assert.equal(sent[0].visit, purchase.id);

    await page.reload();
    const [kept] = await latestVisits(page, shopper);
    assert.equal(kept.id, purchase.id, 'the purchase survives a reload');
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('lets a cashier find a customer by part of a Chinese name and record a visit that stays', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/till.html?lang=zh-CN`);
    const search = page.locator('.finder patron-customer-search');
    await search.getByRole('combobox').waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.type('俊凯');
    const options = search.getByRole('option');
    await options.first().waitFor();
    await options.filter({ hasText: '柏俊凯' }).first().click();
    const card = page.locator('patron-customer-card');
    await card.getByText('柏俊凯').first().waitFor();
    const customer = await card.getAttribute('customer');

    const log = page.locator('patron-visit-log');
    const actionsBefore = await latestVisits(page, customer, 1);
    await log.locator('[data-kind="call"]').click();
    await log.locator('patron-visit-recorder :focus').waitFor();
    await page.keyboard.type('说灰色的毛毯到货后请来电。');
    await page.keyboard.press('Enter');
    await log.getByText('说灰色的毛毯到货后请来电。').first().waitFor();

    const [call] = await latestVisits(page, customer);
    assert.notEqual(call.id, actionsBefore[0]?.id);
    assert.equal(call.kind, 'call');
    assert.equal(call.words, '说灰色的毛毯到货后请来电。');
    assert.equal(call.staff, 'isla', 'who recorded it');

    await page.keyboard.press('F9');
    await page.getByText('当前没有客户').waitFor();
    assert.equal(await search.getByRole('combobox').inputValue(), '', 'the next sees no name');

    await page.reload();
    const [kept] = await latestVisits(page, customer);
    assert.equal(kept.id, call.id, 'the visit survives a reload');
    await log.getByText('说灰色的毛毯到货后请来电。').first().waitFor();
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('shows in a second tab what changed in the first, without a reload', async () => {
    const first = await openWatchedPage(context);
    const second = await openWatchedPage(context);
    await first.page.goto(`${server.address}/shop.html`);
    await second.page.goto(`${server.address}/till.html`);
    const log = second.page.locator('patron-visit-log');
    await log.locator('[part~="visit"]').first().waitFor();
    await second.page.evaluate(() => (window.neverReloaded = true));

    await first.page.evaluate(async () => {
      await window.Patron.record({
        kind: 'inquiry',
        customer: 'c_12381',
        channel: 'web',
        words: 'Does the bunting come in green?',
      });
    });
    await log.getByText('Does the bunting come in green?').first().waitFor();
    await log.getByText('Eleanor Davies').first().waitFor();
    await first.page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      await store.customers.patch('c_12381', { name: 'Eleanor Davies-Park' });
    });
    await log.getByText('Eleanor Davies-Park').first().waitFor();
    assert.equal(await second.page.evaluate(() => window.neverReloaded), true);
    assert.deepEqual([...first.problems, ...second.problems], []);
    await first.page.close();
    await second.page.close();
  });

  it('works in the back office on the same customer base', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/back-office.html`);
    await page.locator('table tbody tr').first().waitFor();
    assert.ok((await page.locator('table tbody tr').count()) > 1);
    const tiers = await page.locator('#customer-rows [data-tier]').allTextContents();
    assert.deepEqual(tiers.slice(0, 3), ['VIP', 'VIP', 'VIP'], 'who spent most');

    await page.getByRole('tab', { name: 'Import and export' }).click();
    await page
      .locator('#import-file')
      .setInputFiles(path.join(repository, 'demo/data/import-example.csv'));
    const dialog = page.getByRole('dialog', { name: 'Import “import-example.csv”' });
    await dialog.getByRole('button', { name: 'Check the whole file' }).click();
    await dialog.getByText('must be one of').waitFor();
    await dialog.getByRole('button', { name: 'Import 2' }).click();
    await dialog.getByText('The table is in.').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.locator('#imports').getByText('2 added · 2 left out').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export the table' }).click();
    const table = readFileSync(await (await download).path(), 'utf8');
    assert.ok(table.split('\r\n').length > 4338, 'every customer has a line');
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('shows what customers said, the latest first and ten more at a time', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/back-office.html#/feedback`);
    const answers = page.locator('.answer-list li');
    await answers.nth(9).waitFor();
    assert.equal(await answers.count(), 10);
    const shown = await answers.allTextContents();
    await page.locator('#more-answers').click();
    await answers.nth(19).waitFor();
    assert.deepEqual((await answers.allTextContents()).slice(0, 10), shown);
    const latest = await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      const all = await store.feedback.query({ where: {} });
      return all
        .filter(({ comment }) => comment)
        .sort((one, other) => other.at - one.at)
        .slice(0, 20)
        .map(({ comment }) => comment);
    });
    assert.deepEqual(await answers.locator('blockquote').allTextContents(), latest);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('leads on to the last answers when the button that shows more has gone', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/back-office.html#/feedback`);
    const answers = page.locator('.answer-list li');
    const more = page.locator('#more-answers');
    await answers.nth(9).waitFor();
    let before = 0;
    while (await more.isVisible()) {
      before = await answers.count();
      await more.press('Enter');
      await answers.nth(before).waitFor();
    }
    assert.ok(before >= 10, 'there were more');
    const isFocused = (item) => item === document.activeElement;
    assert.equal(await answers.nth(before).evaluate(isFocused), true);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('greets a customer once, with a plugin the back office carries', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/back-office.html#/plugins`);
    const greetings = page.locator('patron-plugin-panel li');
    await greetings.first().waitFor();
    const name = await greetings.first().locator('strong').textContent();
    const button = greetings
      .first()
      .getByRole('button', { name: `Mark as greeted: ${name}`, exact: true });
    await button.click();
    await button.waitFor({ state: 'detached' });
    await page.reload();
    await greetings.first().waitFor();
    assert.notEqual(await greetings.first().locator('strong').textContent(), name);

    await page
      .locator('patron-plugin-manager [data-plugin="birthdays"]')
      .getByRole('button', { name: 'Switch off' })
      .click();
    await greetings.first().waitFor({ state: 'detached' });
    assert.deepEqual(problems, []);
    await page.close();
  });

  for (const [language, words] of [
    ['ja', '顧客を検索'],
    ['es', 'Buscar un cliente'],
    ['ar', 'البحث عن عميل'],
    ['zh-CN', '查找客户'],
  ]) {
    it(`goes from page to page in ${language}`, async () => {
      const { page, problems } = await openWatchedPage(context);
      await page.goto(`${server.address}/shop.html?lang=${language}`);
      await page.locator('a[href^="till.html"]').first().click();
      await page.waitForURL(new RegExp(`/till\\.html\\?lang=${language}$`));
      await page.locator('patron-customer-search').getByRole('combobox', { name: words }).waitFor();
      await page.locator('.demo-home').click();
      await page.waitForURL(new RegExp(`/index\\.html\\?lang=${language}$`));
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  it('keeps the keyboard on the customer whose row is drawn anew, and on the pager', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/back-office.html`);
    const names = page.locator('#customer-rows button');
    await names.nth(2).waitFor();
    const customer = await names.nth(2).getAttribute('data-customer');
    const focused = () => page.evaluate(() => document.activeElement.dataset.customer);
    // Longer than changes are collected for before the table is drawn.
    const drawnAnew = () => page.waitForTimeout(1500);
    await names.nth(2).focus();
    await page.keyboard.press('Enter');
    const card = page.locator('#customer-dialog patron-customer-card');
    await card.getByRole('textbox').first().fill('Asked for the blue teapot.');
    await page.keyboard.press('Enter');
    await card.getByText('Asked for the blue teapot.').first().waitFor();
    await drawnAnew();
    await page.keyboard.press('Escape');
    await page.locator('#customer-dialog').waitFor({ state: 'hidden' });
    assert.equal(await focused(), customer, 'after the dialog');
    await page.evaluate(async (id) => {
      const { store } = await window.Patron.ready;
      await store.notes.add({ customer: id, at: Date.now(), words: 'Written elsewhere.' });
    }, customer);
    await drawnAnew();
    assert.equal(await focused(), customer, 'after a change elsewhere');

    const next = page.getByRole('button', { name: 'Next' });
    const previous = page.getByRole('button', { name: 'Previous' });
    await next.press('Enter');
    await page.getByText(/^Page 2 of/).waitFor();
    await previous.press('Enter');
    await page.getByText(/^Page 1 of/).waitFor();
    assert.equal(await previous.getAttribute('aria-disabled'), 'true');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'previous');
    await page.keyboard.press('Enter');
    await drawnAnew();
    assert.equal(await page.getByText(/^Page 1 of/).count(), 1, 'there is no page before it');
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('keeps the keyboard on a customer at the till while others come in', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/till.html`);
    const people = page.locator('.recent button');
    await people.nth(1).waitFor();
    const name = await people.nth(1).locator('strong').textContent();
    await people.nth(1).focus();
    const newcomer = await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      const [{ id, name: who }] = await store.customers.query({
        order: { by: 'name', direction: 'ascending' },
        limit: 1,
      });
      const at = Date.now();
      await store.visits.add({ customer: id, at, kind: 'visit', channel: 'in-person' });
      return who;
    });
    await people.first().filter({ hasText: newcomer }).waitFor();
    assert.equal(
      await page.evaluate(() => document.activeElement.querySelector('strong')?.textContent),
      name,
    );
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('leads the keyboard to the basket when there is nothing left in it', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/shop.html`);
    const focused = () => page.evaluate(() => document.activeElement.id);
    const add = page.locator('.hero').getByRole('button', { name: 'Add to basket' });
    await add.press('Enter');
    await page.getByRole('button', { name: /^Remove / }).press('Enter');
    assert.equal(await focused(), 'basket-title', 'after the last article');
    await add.press('Enter');
    await page.getByRole('button', { name: 'Check out' }).press('Enter');
    await page.locator('.outcome', { hasText: 'Thank you' }).waitFor();
    assert.equal(await focused(), 'basket-title', 'after paying');
    assert.deepEqual(problems, []);
    await page.close();
  });
});
