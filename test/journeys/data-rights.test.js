import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launchBrowser, openWatchedPage } from './browser.js';
import { startDemoServer } from './demo-server.js';

const customer = 'c_journey';

/** A customer base small enough to look through; the demo's own is not brought in. */
async function fillShop(page) {
  await page.evaluate(async (id) => {
    const { store } = await window.Patron.ready;
    await store.local.set('demo-data', { complete: true });
    await store.staff.add({ id: 'rowan', name: 'Rowan', role: 'sales', active: true });
    const { shop, createdAt, updatedAt, ...preset } = await new Promise((resolve) =>
      store.shopSettings.subscribe(({ value }) => value && resolve(value)),
    );
    await store.settings.put({ ...preset, name: 'Wren & Thimble' });
    const person = { kind: 'person', stage: 'keep', contactWays: [] };
    await store.customers.add({ ...person, id: 'c_other', name: 'Other Person' });
    await store.customers.add({
      ...person,
      id,
      name: 'Quentin Quillfeather',
      memberNumber: 'J-77',
      contactWays: [{ kind: 'phone', value: '020 7946 0958' }],
    });
    await store.visits.add({
      customer: id,
      at: Date.now() - 5 * 365 * 86_400_000,
      kind: 'purchase',
      channel: 'web',
      amount: { minor: 5100, currency: 'GBP' },
      words: 'asked for the vermilion kettle',
    });
    await store.notes.add({ customer: id, at: 5, words: 'hums while waiting' });
  }, customer);
}

/** Every text in the database of the demo shop. */
const allTexts = (page) =>
  page.evaluate(async () => {
    const answer = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('patronkit:demo'));
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const all = [];
    for (const name of stores) {
      const store = transaction.objectStore(name);
      all.push(await answer(store.getAllKeys()), await answer(store.getAll()));
    }
    database.close();
    return JSON.stringify(all);
  });

describe('the data-rights page', { timeout: 180_000 }, () => {
  let server;
  let browser;
  let context;

  before(async () => {
    server = await startDemoServer();
    browser = await launchBrowser();
    context = await browser.newContext();
    const page = await context.newPage();
    server.pages['/empty.html'] =
      '<!doctype html><script async src="/patron/patron.js" data-shop="demo"></script>';
    await page.goto(`${server.address}/empty.html`);
    await page.waitForFunction(() => window.Patron?.version);
    await fillShop(page);
    await page.close();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('lets staff show, withdraw, hand over and forget, under a strict policy', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/data-rights.html`);
    const search = page.locator('patron-customer-search').getByRole('combobox');
    await search.fill('quillf');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Quentin Quillfeather, known since').waitFor();

    await page.getByRole('button', { name: 'Record consent: Photos' }).click();
    await page.getByRole('button', { name: 'Withdraw: Photos' }).waitFor();
    await page.getByRole('button', { name: 'Withdraw all' }).click();
    await page.getByText('3 withdrawn.').waitFor();
    await page.getByText('Every decision').click();
    assert.equal(await page.locator('#consent-history li').count(), 4);
    await page.getByText('You may take photos').first().waitFor();

    await page.getByRole('button', { name: 'Make a copy' }).click();
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Open the page' }).click();
    const copy = await opened;
    await copy.getByRole('heading', { name: 'What we hold on Quentin Quillfeather' }).waitFor();
    await copy.getByText('asked for the vermilion kettle').waitFor();
    assert.equal(await copy.evaluate(() => getComputedStyle(document.body).maxWidth), '960px');
    await copy.close();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save as JSON' }).click();
    const json = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    assert.equal(json.notes[0].words, 'hums while waiting');
    assert.equal(json.consents.length, 4);

    await page.getByRole('button', { name: 'Show what would go' }).first().click();
    await page.locator('#erasure-rows li').first().waitFor();
    const erase = page.getByRole('button', { name: 'Forget for ever' });
    assert.equal(await erase.isDisabled(), true);
    await page.getByLabel('Type J-77 to confirm').fill('J-78');
    assert.equal(await erase.isDisabled(), true);
    await page.getByLabel('Type J-77 to confirm').fill('J-77');
    await page.keyboard.press('Enter');
    await page.getByText('Forgotten. Proof of it:').waitFor();

    const texts = await allTexts(page);
    for (const gone of [
      'Quillfeather',
      customer,
      'J-77',
      '7946 0958',
      '79460958',
      'vermilion',
      'hums',
    ]) {
      assert.ok(!texts.includes(gone), `"${gone}" is still there`);
    }
    assert.ok(texts.includes('5100'), 'the amount stays');
    assert.ok(texts.includes('Other Person'));
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('shows what is too old before it deletes anything, and keeps the rules', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto(`${server.address}/data-rights.html`);
    await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      const at = Date.now() - 4 * 365 * 86_400_000;
      await store.visits.add({
        customer: 'c_other',
        at,
        kind: 'call',
        channel: 'phone',
        words: 'old',
      });
    });
    await page.getByRole('button', { name: 'What many shops choose' }).click();
    const apply = page.getByRole('button', { name: 'Apply now' });
    assert.equal(await apply.isDisabled(), true);
    await page.locator('#preview-retention').click();
    await page.locator('#retention-rows li', { hasText: 'Words of visits' }).waitFor();
    await apply.click();
    await page.getByText('Done.').waitFor();
    await page.getByRole('button', { name: 'Save the rules' }).click();
    await page.getByText('Saved.').waitFor();
    await page.reload();
    await page.waitForFunction(
      () => document.querySelector('[name="notesMonths"]')?.value === '36',
    );
    const [visit] = await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      return store.visits.query({ where: { customer: 'c_other' } });
    });
    assert.equal(visit.words, undefined);
    assert.equal(visit.kind, 'call');
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('fits 320 pixels in both languages', async () => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 320, height: 800 });
    for (const lang of ['en', 'zh-CN']) {
      await page.goto(`${server.address}/data-rights.html?lang=${lang}&customer=c_other`);
      await page.locator('#consent-list button').first().waitFor();
      await page.locator('#rules label').first().waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    }
    await page.close();
  });
});
