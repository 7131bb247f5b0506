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

describe('the script tag', { timeout: 600_000 }, () => {
  const host = hostPages();

  for (const [name, html] of [
    [
      'at the end of the body',
      htmlPage('', `${badgeTag}<script src="/patron/patron.js"></script>`),
    ],
    ['deferred', htmlPage('<script defer src="/patron/patron.js"></script>', badgeTag)],
    ['as a module', htmlPage('<script type="module" src="/patron/patron.js"></script>', badgeTag)],
    [
      'imported by a module',
      htmlPage('<script type="module">import "/patron/patron.js";</script>', badgeTag),
    ],
    ['in quirks mode', `<title>Quirks</title><script src="/patron/patron.js"></script>${badgeTag}`],
    [
      'under an element that poses as document.currentScript',
      htmlPage('', `<img name="currentScript" alt="">${scriptTag}${badgeTag}`),
    ],
  ]) {
    it(`works ${name}`, async () => {
      const { page, problems } = await host.open(html);
      assert.equal(await recordPurchase(page), 2500);
      await shownPoints(page);
      assert.deepEqual(
        problems.filter((problem) => !problem.includes('favicon')),
        [],
      );
    });
  }

  it('works on a plain http page, which is no secure context', async () => {
    const { page, problems } = await host.open(htmlPage(scriptTag, badgeTag), {
      address: host.plainAddress,
    });
    assert.equal(await page.evaluate(() => window.isSecureContext), false);
    assert.equal(await recordPurchase(page), 2500);
    await shownPoints(page);
    assert.deepEqual(problems, []);
  });

  it('reads its data attributes as a module, too', async () => {
    const { page } = await host.open(
      htmlPage('<script type="module" src="/patron/patron.js" data-shop="corner"></script>'),
    );
    await page.waitForFunction(() => window.Patron);
    assert.equal(await page.evaluate(async () => (await window.Patron.ready).store.shop), 'corner');
  });

  it('loads nothing more while the page uses nothing', async () => {
    const { page, asked, problems } = await host.open(htmlPage(scriptTag, '<p>Hello</p>'));
    await page.waitForFunction(() => window.Patron);
    await page.evaluate(() => {
      window.Patron.configure({ locale: 'en' });
      window.Patron.on('change', () => {});
    });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(asked, ['patron.js']);
    assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length), 0);
    assert.deepEqual(problems, []);
  });

  it('loads only the element that is there, once, wherever it is added', async () => {
    const { page, asked } = await host.open(htmlPage(scriptTag, '<main></main>'));
    await page.waitForFunction(() => window.Patron);
    await page.evaluate(() => {
      const deep = document.createElement('div');
      deep.append(document.createElement('section'));
      deep.firstChild.append(document.createElement('patron-loyalty-badge'));
      document.querySelector('main').append(deep, document.createElement('patron-loyalty-badge'));
    });
    await page.waitForFunction(() => customElements.get('patron-loyalty-badge'));
    assert.deepEqual(asked.filter((file) => file === 'loyalty-badge.js').length, 1);
    assert.ok(!asked.includes('visit-log.js'));
    assert.equal(await page.evaluate(() => customElements.get('patron-visit-log')), undefined);
  });

  it('finds elements in a shadow root it is told of', async () => {
    const { page } = await host.open(htmlPage(scriptTag, '<main></main>'));
    await page.waitForFunction(() => window.Patron);
    await page.evaluate(() => {
      const root = document.querySelector('main').attachShadow({ mode: 'open' });
      window.Patron.observe(root);
      root.append(document.createElement('patron-loyalty-badge'));
    });
    await page.waitForFunction(() => customElements.get('patron-loyalty-badge'));
  });

  it('leaves nothing of its own in the page', async () => {
    const { page, problems } = await host.open(
      htmlPage(
        `<script>window.namesBefore = Object.getOwnPropertyNames(window); window.symbolsBefore = Object.getOwnPropertyNames(Symbol).length; window.lengthBefore = history.length;</script>${scriptTag}`,
        `<input autofocus>${badgeTag}`,
      ),
    );
    await recordPurchase(page);
    await shownPoints(page);
    const left = await page.evaluate(() => ({
      names: Object.getOwnPropertyNames(window).filter(
        (name) => !window.namesBefore.includes(name),
      ),
      symbols: Object.getOwnPropertyNames(Symbol).length - window.symbolsBefore,
      links: document.querySelectorAll('link:not([rel=icon]), style, iframe').length,
      sheets: document.adoptedStyleSheets.length,
      history: history.length - window.lengthBefore,
      focus: document.activeElement.localName,
    }));
    assert.deepEqual(left, {
      names: ['namesBefore', 'symbolsBefore', 'lengthBefore', 'Patron'].filter(
        (name) => name === 'Patron' || left.names.includes(name),
      ),
      symbols: 0,
      links: 0,
      sheets: 0,
      history: 0,
      focus: 'input',
    });
    assert.deepEqual(problems, []);
  });

  it('leaves a page alone that has a Patron of its own, and still runs its elements', async () => {
    const { page, problems } = await host.open(
      htmlPage(`<script>window.Patron = { beer: 'Bohemia' }</script>${scriptTag}`, badgeTag),
    );
    await page.waitForFunction(() => customElements.get('patron-loyalty-badge'));
    assert.equal(await page.evaluate(() => window.Patron.beer), 'Bohemia');
    assert.equal(problems.length, 1);
    assert.match(problems[0], /taken-name/);
  });

  it('is not misled by an element with the id Patron', async () => {
    const { page } = await host.open(htmlPage('', `<p id="Patron"></p>${scriptTag}${badgeTag}`));
    assert.equal(await recordPurchase(page), 2500);
  });

  it('warns of a taken tag and leaves it to the page', async () => {
    const { page, problems } = await host.open(
      htmlPage(
        `<script>customElements.define('patron-loyalty-badge', class Own extends HTMLElement {})</script>${scriptTag}`,
        badgeTag,
      ),
    );
    await page.waitForFunction(() => window.Patron);
    await page.waitForLoadState('networkidle');
    assert.equal(
      await page.evaluate(() => document.querySelector('patron-loyalty-badge').constructor.name),
      'Own',
    );
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0], /patron-loyalty-badge/);
  });

  it('says once that it cannot draw in XHTML, and throws nothing', async () => {
    const { page, problems, asked } = await host.open(
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>XHTML</title><script src="/patron/patron.js"></script></head><body><patron-loyalty-badge/><patron-visit-log/></body></html>`,
      { headers: { 'Content-Type': 'application/xhtml+xml' } },
    );
    const message = await page.evaluate(() =>
      window.Patron.record({ kind: 'visit' }).catch((error) => error.code),
    );
    assert.equal(message, 'xhtml');
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('favicon')).length,
      1,
      problems.join('\n'),
    );
    assert.match(problems[0], /xhtml.*text\/html/);
    assert.deepEqual(asked, ['patron.js']);
  });
});
