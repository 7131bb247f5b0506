import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchBrowser, openWatchedPage } from '../journeys/browser.js';
import { demoApps, installApps, removeApps } from './install-apps.js';
import { buildApp, runInApp, serveApp, startApp } from './run-app.js';

// The demos as their readers get them: our packages from tarballs, everything else from npm.

const demos = {
  'React 19': () => buildApp('react-vite'),
  'React 18': () => buildApp('react-18'),
  Vue: () => buildApp('vue'),
  Svelte: () => buildApp('svelte'),
  'plain HTML': () => serveApp('html'),
  htmx: () => startApp('htmx', 'server.js'),
};

describe('an app of each framework, on packed packages', () => {
  let browser;
  before(async () => {
    [browser] = await Promise.all([launchBrowser(), installApps(demoApps)]);
  });
  after(async () => {
    await browser?.close();
    removeApps();
  });

  for (const [name, start] of Object.entries(demos)) {
    it(`${name}: shows a customer, records a visit, hears of it, and obeys a property`, async () => {
      const app = await start();
      const context = await browser.newContext();
      try {
        await useShop(context, app.address);
      } finally {
        await context.close();
        app.close();
      }
    });
  }

  for (const name of ['react-vite', 'react-18']) {
    it(`${name}: a component renders on a server, as a tag that comes to life in the browser`, async () => {
      const markup = await runInApp(name, onServer);
      assert.match(markup, /^<patron-visit-log\b[^>]*\bclass="mine"[^>]*><\/patron-visit-log>$/);
    });
  }
});

const onServer = `
import { VisitLog } from '@patronkit/react/visit-log.js';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

console.log(renderToString(createElement(VisitLog, { customer: 'c_12', className: 'mine' })));
`;

async function useShop(context, address) {
  const { page, problems } = await openWatchedPage(context);
  await page.goto(address);
  const card = page.locator('patron-customer-card');
  const log = page.locator('patron-visit-log');
  await card.getByText('Ada Lovelace').first().waitFor();
  await page.locator('patron-loyalty-badge [part~="tier"]').first().waitFor();

  // A call of the store.
  await page.getByRole('button', { name: 'Sell tea' }).click();
  await log.getByText('£24.50').first().waitFor();

  // The elements, and what they tell the page.
  await log.locator('button[data-kind="call"]').click();
  await log.locator('patron-visit-recorder :focus').waitFor();
  await page.keyboard.type('Asked when the green tea is back.');
  await page.keyboard.press('Enter');
  await log.getByText('Asked when the green tea is back.').first().waitFor();
  await page.locator('output', { hasText: 'Visit of c_12' }).first().waitFor();

  await page
    .locator('patron-feedback-form')
    .getByRole('radio', { name: '9' })
    .check({ force: true });
  await page.locator('patron-feedback-form [part~="send"]').click();
  await page.locator('output', { hasText: 'Feedback: 9' }).first().waitFor();

  // A plugin of ours, in the card.
  await card.getByText('No grade until every factor has a score.').first().waitFor();

  // A property.
  await page.getByLabel('Read only').check();
  await log.locator('button[data-kind="call"]').waitFor({ state: 'detached' });
  assert.deepEqual(problems, []);
}
