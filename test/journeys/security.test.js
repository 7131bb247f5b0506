import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from './browser.js';
import { startDemoServer } from './demo-server.js';

const passphrase = 'a boat on the quiet lake';

describe('protection of personal data', { timeout: 180_000 }, () => {
  let server;
  let browser;
  let page;

  before(async () => {
    server = await startDemoServer();
    browser = await launchBrowser();
    const context = await browser.newContext();
    page = await context.newPage();
    await page.goto(`${server.address}/security.html`);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  const press = (name) => page.locator(`#security [data-action="${name}"]`).click();
  const state = (name) => page.locator(`#security[data-state="${name}"]`).waitFor();
  const card = () => page.locator('patron-customer-card');
  const stored = () =>
    page.evaluate(async () => {
      const database = await new Promise((resolve) => {
        const request = indexedDB.open('patronkit:security-demo');
        request.onsuccess = () => resolve(request.result);
      });
      const rows = [];
      for (const name of database.objectStoreNames) {
        await new Promise((resolve) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(rows.push(request.result));
        });
      }
      database.close();
      return JSON.stringify(rows);
    });

  it('is sealed under a passphrase, locked and unlocked, and watched over', async () => {
    await card().getByText('Ada Nobody').first().waitFor();
    await page.locator('#security input[type="checkbox"]').check();
    await page.locator('#security input[type="password"]').fill('short');
    await press('enable');
    await page.getByText('Too short').waitFor();
    await page.locator('#security input[type="password"]').fill(passphrase);
    await press('enable');
    await state('unlocked');
    assert.doesNotMatch(await stored(), /Ada Nobody|7946 0958|red shoes/);

    await press('lock');
    await state('locked');
    await card().getByText('Personal data is locked').waitFor();
    assert.equal(await page.getByText('Ada Nobody').count(), 0);
    await page.locator('patron-loyalty-badge').getByText('Key').waitFor();

    await page.reload();
    await state('locked');
    await page.locator('#security input[type="password"]').fill('a boat on another lake');
    await press('unlock');
    await page.getByText('That is not the passphrase').waitFor();
    await page.locator('#security input[type="password"]').fill(passphrase);
    await press('unlock');
    await state('unlocked');
    await card().getByText('Ada Nobody').first().waitFor();

    await press('verify');
    await page.getByText('The audit is whole').waitFor();
  });

  it('a role sees masks', async () => {
    await page.locator('#security select').selectOption('staff');
    await card().getByText('+44 •••• 0958').waitFor();
    await page.locator('#security select').selectOption('shopper');
    await card().getByText('A•••').first().waitFor();
    await page.locator('#security select').selectOption('');
    await card().getByText('+44 20 7946 0958').waitFor();
  });

  it('is plain again when it is turned off', async () => {
    await press('disable');
    await state('off');
    assert.match(await stored(), /Ada Nobody/);
  });
});
