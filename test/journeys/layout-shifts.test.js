import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from './browser.js';
import { startDemoServer } from './demo-server.js';
import { filledShop } from './filled-shop.js';
import { layoutShifts, watchLayoutShifts } from './layout-shifts.js';

const windows = {
  desktop: { width: 1440, height: 1000 },
  phone: { width: 390, height: 844 },
};

/** What shows that a page is there, besides its own markup. */
const thereOnceFilled = {
  'shop.html': 'patron-loyalty-badge [part~="points"]',
  'shop.html#club-title': 'patron-loyalty-badge [part~="details"]',
  'shop.html?lang=zh-CN': 'patron-loyalty-badge [part~="points"]',
  'till.html': 'patron-visit-log [part~="visit"]',
  'back-office.html': '#customer-rows tr:nth-child(30)',
};

/** Time for what follows the first sight: details, plugins, names, notices. */
const rest = 1500;

/** A page that moves what it shows, as pages with advertisements do. */
const movingPage = `<!doctype html><title>Moving</title><p>Text</p><script>
  setTimeout(() => document.body.prepend(Object.assign(document.createElement('div'), {
    style: 'height: 200px',
  })), 600);
</script>`;

describe('nothing moves on a demo page unless somebody moves it', { timeout: 900_000 }, () => {
  let server;
  let browser;
  /** A browser that has been in the shop before. */
  let filled;

  before(async () => {
    server = await startDemoServer({ '/moving.html': movingPage });
    browser = await launchBrowser();
    filled = await openContext(windows.desktop);
    const page = await filled.newPage();
    await page.goto('shop.html');
    await page.waitForFunction(() => window.Patron?.version);
    await filledShop(page);
    await page.close();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function openContext(viewport) {
    const context = await browser.newContext({ viewport, baseURL: server.address });
    await watchLayoutShifts(context);
    return context;
  }

  it('is measured so that a page which moves is found out', async () => {
    const context = await openContext(windows.desktop);
    const page = await context.newPage();
    await page.goto('moving.html');
    await page.waitForTimeout(1000);
    assert.match((await layoutShifts(page)).join(), /^0\.\d*[1-9]/);
    await context.close();
  });

  for (const [name, viewport] of Object.entries(windows)) {
    describe(`on a ${name}`, () => {
      for (const address of ['shop.html', 'till.html', 'back-office.html']) {
        it(`${address} stays as it is while the first customers come in`, async () => {
          const context = await openContext(viewport);
          const page = await context.newPage();
          await page.goto(address);
          await page.locator('.demo-progress').waitFor();
          await page.waitForTimeout(rest);
          assert.deepEqual(await layoutShifts(page), []);
          await context.close();
        });
      }

      describe('with a customer base', () => {
        async function openPage() {
          const page = await filled.newPage();
          await page.setViewportSize(viewport);
          return page;
        }

        for (const [address, there] of Object.entries(thereOnceFilled)) {
          it(`${address} stays as it is when its data arrives`, async () => {
            const page = await openPage();
            await page.goto(address);
            await page.locator(there).first().waitFor({ state: 'attached' });
            await page.waitForTimeout(rest);
            assert.deepEqual(await layoutShifts(page), []);
            await page.close();
          });
        }

        // On a phone the log is below the card, whose height is that of its customer.
        const beside = name === 'desktop' ? it : it.skip;
        beside(
          'the card, the badge and the log change customers without moving anything',
          async () => {
            const page = await openPage();
            await page.goto('till.html');
            await page.locator('.recent button').first().click();
            const shownName = page.locator('patron-customer-card [part~="name"]');
            await shownName.waitFor();
            await page.waitForTimeout(rest);
            await layoutShifts(page);
            const before = await shownName.textContent();
            // By the page itself, so that no input excuses anything; the last one is known already.
            for (const customer of ['c_12381', 'c_12483', 'c_12381']) {
              await page.evaluate((id) => {
                for (const element of document.querySelectorAll(
                  'patron-customer-card, patron-loyalty-badge, patron-visit-log',
                )) {
                  element.setAttribute('customer', id);
                }
              }, customer);
              await page.waitForTimeout(rest);
              assert.deepEqual(await layoutShifts(page), [], `to ${customer}`);
            }
            assert.notEqual(await shownName.textContent(), before);
            await page.close();
          },
        );

        it('a card keeps still while its late parts and its plugins’ sections arrive', async () => {
          const page = await openPage();
          // Later than the half second for which an input excuses what moves.
          await page.route(/customer-details|grading|birthdays/, async (route) => {
            await new Promise((resolve) => setTimeout(resolve, 900));
            await route.continue();
          });
          await page.goto('back-office.html');
          await page.locator('#customer-rows button').nth(1).click();
          const card = page.locator('#customer-dialog patron-customer-card');
          await card.locator('.plugin-sections > *').first().waitFor({ state: 'attached' });
          await page.waitForTimeout(rest);
          assert.deepEqual(await layoutShifts(page, { includeAsked: true }), []);
          await page.close();
        });
      });
    });
  }
});
