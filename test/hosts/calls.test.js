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

describe('Patron', { timeout: 600_000 }, () => {
  const host = hostPages();

  it('runs callbacks pushed before and after it is there', async () => {
    const { page, problems } = await host.open(
      htmlPage(
        `<script>
           window.heard = [];
           (window.Patron ||= []).push((patron) => heard.push('early ' + patron.version));
         </script>${scriptTag}`,
      ),
    );
    await page.waitForFunction(() => window.heard.length === 1);
    await page.evaluate(() =>
      (window.Patron ||= []).push((patron) => window.heard.push(`late ${patron.version}`)),
    );
    await page.waitForFunction(() => window.heard.length === 2);
    const [early, late] = await page.evaluate(() => window.heard);
    assert.match(early, /^early \d+\.\d+\.\d+$/);
    assert.match(late, /^late \d+\.\d+\.\d+$/);
    assert.deepEqual(problems, []);
  });

  it('warns of a callback that throws and runs the others', async () => {
    const { page, problems } = await host.open(
      htmlPage(
        `<script>
           (window.Patron ||= []).push(() => { throw new Error('mine'); });
           (window.Patron ||= []).push(() => (window.second = true));
         </script>${scriptTag}`,
      ),
    );
    await page.waitForFunction(() => window.second);
    assert.equal(problems.length, 1);
    assert.match(problems[0], /^warning: \[patronkit\].*mine/);
  });

  it('rejects what cannot be recorded for who awaits it, and only warns otherwise', async () => {
    const { page, problems } = await host.open(htmlPage(scriptTag));
    await page.waitForFunction(() => window.Patron);
    const codes = await page.evaluate(async () => {
      const codeOf = (promise) =>
        promise.then(
          () => 'saved',
          (error) => error.code,
        );
      const nobody = await codeOf(window.Patron.record({ kind: 'visit' }));
      const unknown = await codeOf(window.Patron.record({ kind: 'visit', customer: 'c_9' }));
      await window.Patron.identify({ id: 'c_1', name: 'Ada' });
      const negative = await codeOf(
        window.Patron.record({ kind: 'purchase', amount: { minor: -1, currency: 'GBP' } }),
      );
      const event = await codeOf(window.Patron.record());
      void window.Patron.record({ kind: 'no such kind' });
      return { nobody, unknown, negative, event };
    });
    assert.deepEqual(codes, {
      nobody: 'no-customer',
      unknown: 'not-found',
      negative: 'validation',
      event: 'validation',
    });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      problems.filter((problem) => !problem.startsWith('warning: [patronkit]')),
      [],
    );
  });

  it('identifies a customer for the elements that name none, and for record', async () => {
    const { page, problems } = await host.open(
      htmlPage(scriptTag, '<patron-loyalty-badge></patron-loyalty-badge>'),
    );
    assert.equal(await recordPurchase(page), 2500);
    await shownPoints(page);
    await page.evaluate(() => window.Patron.identify(null));
    await page.waitForFunction(
      () => !document.querySelector('patron-loyalty-badge').shadowRoot.textContent.match(/\d/),
    );
    assert.deepEqual(problems, []);
  });

  it('tells listeners of what was recorded and changed until they stop', async () => {
    const { page } = await host.open(htmlPage(scriptTag));
    await page.waitForFunction(() => window.Patron);
    await page.evaluate(() => {
      window.heard = [];
      window.stop = window.Patron.on('recorded', (visit) => window.heard.push(visit.kind));
      window.Patron.on('change', ({ entries }) =>
        entries.forEach(({ collection }) => window.heard.push(collection)),
      );
      window.Patron.on('ready', ({ store }) => window.heard.push(store.shop));
    });
    await recordPurchase(page);
    await page.waitForFunction(() => window.heard.includes('purchase'));
    const heard = await page.evaluate(() => window.heard);
    for (const word of ['host', 'customers', 'visits', 'purchase']) {
      assert.ok(heard.includes(word), `${word} in ${heard}`);
    }
    await page.evaluate(async () => {
      window.stop();
      window.heard = [];
      await window.Patron.record({ kind: 'visit' });
    });
    assert.ok(!(await page.evaluate(() => window.heard)).includes('visit'));
  });

  it('refuses an event it does not have, in a warning that lists those it has', async () => {
    const { page, problems } = await host.open(htmlPage(scriptTag));
    await recordPurchase(page);
    await page.evaluate(() => window.Patron.on('checkout', () => {})());
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(50);
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0], /unknown-event.*ready, change, recorded/);
  });

  it('installs plugins named by data-plugins and by use, and takes them out again', async () => {
    const plugin = (id, text) => `export default {
      manifest: { id: '${id}', version: '1.0.0', apiVersion: '2026-11', trust: 'trusted', contributes: ['feedback-form.question'] },
      activate({ contribute }) {
        contribute('feedback-form.question', { id: 'q', mount(container) { container.textContent = '${text}'; } });
      },
    };`;
    host.serve('/first-plugin.js', plugin('first', 'Question one'), {
      'Content-Type': 'text/javascript',
    });
    host.serve('/second-plugin.js', plugin('second', 'Question two'), {
      'Content-Type': 'text/javascript',
    });
    const { page, problems } = await host.open(
      htmlPage(
        scriptTag.replace('data-shop', 'data-plugins="/first-plugin.js" data-shop'),
        '<patron-feedback-form></patron-feedback-form>',
      ),
    );
    await page.getByText('Question one').waitFor();
    await page.evaluate(async () => {
      window.uninstall = await window.Patron.use('/second-plugin.js');
    });
    await page.getByText('Question two').waitFor();
    const code = await page.evaluate(() =>
      window.Patron.use('/second-plugin.js').catch((error) => error.code),
    );
    assert.equal(code, 'plugin-duplicate');
    await page.evaluate(() => window.uninstall());
    await page.getByText('Question two').waitFor({ state: 'detached' });
    assert.equal(problems.length, 1);
    assert.match(problems[0], /plugin-duplicate/);
  });

  it('keeps nothing on the device until it may, and then what was recorded meanwhile', async () => {
    const { page, problems } = await host.open(
      htmlPage(scriptTag.replace('data-shop', 'data-consent="wait" data-shop'), badgeTag),
    );
    assert.equal(await recordPurchase(page), 2500);
    await shownPoints(page);
    const databases = () => page.evaluate(async () => (await indexedDB.databases()).length);
    assert.equal(await databases(), 0);
    await page.evaluate(() => window.Patron.consent({ storage: true }));
    assert.equal(await databases(), 1);
    const kept = await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      const now = await window.Patron.ready;
      void now;
      return (await store.visits.query()).length;
    });
    assert.ok(kept >= 1);
    await page.reload();
    await page.waitForFunction(() => window.Patron?.version);
    await page.evaluate(() => window.Patron.consent({ storage: true }));
    const after = await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      const visits = await store.visits.query();
      return visits.map(({ customer, amount }) => [customer, amount.minor]);
    });
    assert.deepEqual(after, [['c_1', 2500]]);
    assert.deepEqual(problems, []);
  });
});
