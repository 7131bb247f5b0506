import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchBrowser, openWatchedPage } from './browser.js';
import { startDemoServer } from './demo-server.js';
import { filledShop } from './filled-shop.js';

/** Keeps each page of its own that is printed, in place of the browser's dialog. */
function keepPrinted() {
  window.printed = [];
  if (window.top !== window) {
    window.print = () => {
      const css = document.adoptedStyleSheets
        .flatMap(({ cssRules }) => [...cssRules])
        .map(({ cssText }) => cssText)
        .join('\n');
      const { title, body, documentElement } = document;
      window.top.printed.push({ title, css, html: body.getHTML(), lang: documentElement.lang });
    };
  }
}

const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

describe('printing', { timeout: 900_000 }, () => {
  let server;
  let browser;
  let context;

  before(async () => {
    server = await startDemoServer();
    browser = await launchBrowser();
    context = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
      colorScheme: 'dark',
      baseURL: server.address,
    });
    await context.addInitScript(keepPrinted);
    const page = await context.newPage();
    await page.goto('shop.html');
    await page.waitForFunction(() => window.Patron?.version);
    await filledShop(page);
    await page.close();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** What was printed last, as a PDF. */
  async function printed(page) {
    await page.waitForFunction(() => window.printed.length);
    const paper = await page.evaluate(() => window.printed.pop());
    const sheet = await context.newPage();
    await sheet.setContent(`<html lang="${paper.lang}"><style>${paper.css}</style>${paper.html}`);
    const pdf = await sheet.pdf({ preferCSSPageSize: true });
    await sheet.close();
    return { ...paper, pdf };
  }

  it('a visit report holds all visits that the filters let through, not only those in view', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto('back-office.html');
    await page.locator('#tab-visits').click();
    const log = page.locator('#visits patron-visit-log');
    await log.locator('select').first().selectOption('call');
    const count = log.locator('.count');
    await page.waitForTimeout(700);
    await log.getByRole('button', { name: 'Print' }).click();
    const { title, html, pdf } = await printed(page);
    const rows = html.match(/<tr>/g).length - 1;
    assert.equal(title, 'Visits');
    assert.equal(`${rows} visits`, (await count.textContent()).trim());
    assert.ok(rows > 50, `only ${rows} rows`);
    assert.match(html, / – .* · Call · /, 'period and kind stand above');
    assert.ok(pagesOf(pdf) > 1, 'it goes over several pages');
    assert.equal(
      await page.locator('patron-visit-log iframe').count(),
      0,
      'nothing is left behind',
    );
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('a member card with its code is as large as a bank card', async () => {
    const { page, problems } = await openWatchedPage(context);
    await page.goto('shop.html');
    const badge = page.locator('.club patron-loyalty-badge');
    await badge.getByRole('button', { name: 'Show code' }).click();
    await badge.getByRole('button', { name: 'Print member card' }).click();
    const { html, css, pdf } = await printed(page);
    assert.match(html, /Eleanor Davies/);
    assert.match(html, /<svg[^]*<path/);
    assert.match(css, /inline-size: 85\.6mm/);
    assert.equal(pagesOf(pdf), 1);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('a customer card prints in ink on white, with nothing to press', async () => {
    const page = await context.newPage();
    await page.goto('till.html');
    await page.locator('.recent button').first().click();
    const card = page.locator('patron-customer-card');
    await card.locator('.stage').waitFor();
    await page.emulateMedia({ media: 'print' });
    const shown = await card.evaluate((element) => {
      const root = element.shadowRoot;
      const visible = [...root.querySelectorAll('button, input, textarea, select')].filter(
        (control) => control.offsetParent !== null,
      );
      const { backgroundColor } = getComputedStyle(root.querySelector('.card'));
      return { backgroundColor, controls: visible.length };
    });
    assert.deepEqual(shown, { backgroundColor: 'rgb(255, 255, 255)', controls: 0 });
    await page.close();
  });
});
