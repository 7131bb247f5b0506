import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { repository } from '../setup/tools.js';
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

  it('shows nobody who signed out while they were being introduced', async () => {
    const { page, problems } = await host.open(htmlPage(scriptTag));
    await page.waitForFunction(() => window.Patron?.version);
    const outcome = await page.evaluate(async () => {
      const introduced = window.Patron.identify({ id: 'c_1', name: 'Ada' });
      await window.Patron.identify(null);
      await introduced;
      const { store } = await window.Patron.ready;
      const recorded = await window.Patron.record({ kind: 'visit' }).catch(({ code }) => code);
      return { recorded, known: (await store.customers.get('c_1')).name };
    });
    assert.deepEqual(outcome, { recorded: 'no-customer', known: 'Ada' });
    assert.match(problems.join(), /^warning: \[patronkit\] no-customer: [^\n]+/);
  });

  it('goes on with the latest of those who are introduced at once', async () => {
    const { page, problems } = await host.open(htmlPage(scriptTag));
    await page.waitForFunction(() => window.Patron?.version);
    const customer = await page.evaluate(async () => {
      void window.Patron.identify({ id: 'c_1', name: 'Ada' });
      void window.Patron.identify({ id: 'c_2', name: 'Ben' });
      return (await window.Patron.record({ kind: 'visit' })).customer;
    });
    assert.equal(customer, 'c_2');
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

  it('deletes what was kept when the shopper takes consent back', async () => {
    const { page, problems } = await host.open(htmlPage(scriptTag, badgeTag));
    await recordPurchase(page);
    await shownPoints(page);
    await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      await store.local.set('feedback-draft/f/nps/c_1/', { comment: 'half' });
      await window.Patron.consent({ storage: 'denied' });
    });
    const databases = () =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    assert.deepEqual(await databases(), []);
    const memory = await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      return {
        persistence: store.status.peek().persistence,
        draft: (await store.local.get('feedback-draft/f/nps/c_1/'))?.comment,
      };
    });
    assert.deepEqual(memory, { persistence: 'memory', draft: 'half' });
    assert.deepEqual(problems, []);
  });

  it('leaves the customer base of the shop, and deletes the drafts in it', async () => {
    const { page } = await host.open(htmlPage(scriptTag, badgeTag));
    const kept = await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      const person = { name: 'Somebody', kind: 'person', stage: 'keep', contactWays: [] };
      await store.customers.add({ ...person, id: 'c_8' });
      await store.customers.add({ ...person, id: 'c_9' });
      await store.local.set('feedback-draft/f/nps/c_8/', { comment: 'half' });
      await window.Patron.consent({ storage: 'denied' });
      await window.Patron.consent({ storage: 'granted' });
      const again = (await window.Patron.ready).store;
      return {
        customers: (await again.customers.query({ where: { id: ['c_8', 'c_9'] } })).length,
        choice: await window.Patron.consent({ storage: 'maybe' }).catch(({ code }) => code),
      };
    });
    assert.deepEqual(kept, { customers: 2, choice: 'unknown-consent' });
  });

  it('forgets the device when a page without elements says so, and loads nothing for any other choice', async () => {
    const context = await host.open(htmlPage(scriptTag, badgeTag));
    await recordPurchase(context.page);
    const settings = htmlPage(scriptTag, '<h1>Cookie settings</h1>');
    host.serve('/cookie-settings.html', settings);
    const { page } = context;
    await page.goto(new URL('/cookie-settings.html', page.url()).href);
    await page.waitForFunction(() => window.Patron?.version);
    context.asked.length = 0;
    await page.evaluate(async () => {
      await window.Patron.consent({ storage: 'granted' });
      await window.Patron.consent({ storage: 'wait' });
      await window.Patron.configure({ locale: 'en' });
      await window.Patron.configure({ storage: 'granted' });
    });
    assert.deepEqual(context.asked, []);
    const databases = await page.evaluate(async () => {
      void window.Patron.consent({ storage: 'granted' });
      await window.Patron.identify('c_1');
      await window.Patron.consent({ storage: 'denied' });
      return (await indexedDB.databases()).map(({ name }) => name);
    });
    assert.deepEqual(databases, []);
    assert.deepEqual(context.problems, []);
  });

  it('keeps on the device whom a page identifies after consent, though nothing was loaded before', async () => {
    const { page, problems } = await host.open(
      htmlPage(scriptTag.replace('data-shop', 'data-consent="wait" data-shop')),
    );
    await page.waitForFunction(() => window.Patron?.version);
    const kept = await page.evaluate(async () => {
      await window.Patron.consent({ storage: 'granted' });
      await window.Patron.identify({ id: 'c_1', name: 'Ada' });
      const { store } = await window.Patron.ready;
      return [store.status.peek().persistence, (await store.customers.get('c_1')).name];
    });
    assert.deepEqual(kept, ['indexeddb', 'Ada']);
    assert.deepEqual(problems, []);
  });

  it('saves what it knows of a customer and a visit, and says once what it does not know', async () => {
    const { page, problems } = await host.open(htmlPage(scriptTag));
    await page.waitForFunction(() => window.Patron?.version);
    const saved = await page.evaluate(async () => {
      const customer = { id: 'c_1', name: 'Ada', email: 'a@b.co', phone: '+44 20 7946 0000' };
      await window.Patron.identify(customer);
      await window.Patron.identify({ ...customer, region: 'Kent' });
      await window.Patron.record({ kind: 'visit', note: 'Asked for tea.', weather: 'rain' });
      const visit = await window.Patron.record({
        kind: 'purchase',
        amount: { minor: 100, currency: 'GBP' },
        lines: [{ name: 'Tea', quantity: 1, sku: 'T1' }],
        note: 'Again.',
      });
      const { store } = await window.Patron.ready;
      const { name, region } = await store.customers.get('c_1');
      return { name, region, lines: visit.lines };
    });
    assert.deepEqual(saved, {
      name: 'Ada',
      region: 'Kent',
      lines: [{ name: 'Tea', quantity: 1 }],
    });
    assert.deepEqual(
      problems.map((problem) =>
        problem.replace(
          /^warning: \[patronkit\] unknown-field: (.*?, so) that was not saved/,
          '$1',
        ),
      ),
      [
        `Patron.identify does not know "email", so. Use contactWays: [{ kind: 'email', value }].`,
        `Patron.identify does not know "phone", so. Use contactWays: [{ kind: 'phone', value }].`,
        'Patron.record does not know "note", so. Use words.',
        'Patron.record does not know "weather", so. There are: id, shop, createdAt, updatedAt, stamps, customer, at, kind, channel, staff, words, amount, lines, articles, durationMinutes.',
        'Patron.record does not know "lines.sku", so.',
      ],
    );
  });

  it('writes nothing about a customer of whom it is told nothing new', async () => {
    const { page, asked } = await host.open(htmlPage(scriptTag, badgeTag));
    const identify = async (customer) => {
      await page.waitForFunction(() => window.Patron?.version);
      return page.evaluate(async (given) => {
        await window.Patron.identify(given);
        const { store } = await window.Patron.ready;
        const { name, updatedAt } = await store.customers.get('c_1');
        return { name, updatedAt, changes: (await store.changes.since(0)).length };
      }, customer);
    };
    const ada = {
      id: 'c_1',
      name: 'Ada ',
      contactWays: [{ kind: 'email', value: ' a@b.co', label: undefined }],
    };
    const first = await identify(ada);
    await page.reload();
    asked.length = 0;
    assert.deepEqual(await identify(ada), first);
    assert.ok(!asked.includes('writing.js'), asked.join(' '));
    const renamed = await identify({ id: 'c_1', name: 'Ada King' });
    assert.equal(renamed.name, 'Ada King');
    assert.equal(renamed.changes, first.changes + 1);
  });

  it('refuses a customer without an id in words of its own, and saves nothing', async () => {
    const { page } = await host.open(htmlPage(scriptTag));
    await page.waitForFunction(() => window.Patron?.version);
    const outcome = await page.evaluate(async () => {
      const refusals = await Promise.all(
        [{ id: undefined, name: 'Ada' }, {}, [], 12, { id: 12, name: 'Ada' }].map((customer) =>
          window.Patron.identify(customer).then(
            () => 'accepted',
            ({ code, message }) => `${code}: ${message}`,
          ),
        ),
      );
      const { store } = await window.Patron.ready;
      return { refusals: [...new Set(refusals)], customers: await store.customers.count() };
    });
    assert.deepEqual(outcome, {
      refusals: ["no-id: Patron.identify needs the customer's id as text; nothing was saved."],
      customers: 0,
    });
  });

  it('warns of calls that cannot be meant, and throws nothing into the page', async () => {
    const { page, problems } = await host.open(htmlPage(scriptTag));
    await page.waitForFunction(() => window.Patron?.version);
    const codes = await page.evaluate(async () => {
      window.Patron.observe(null);
      window.Patron.push(() => Promise.reject());
      window.Patron.on('recorded');
      const codeOf = (promise) =>
        promise.then(
          () => 'done',
          ({ code }) => code,
        );
      await window.Patron.identify({ id: 'c_1', name: 'Ada' });
      const store = await codeOf(window.Patron.configure({ store: {} }));
      const text = await codeOf(window.Patron.configure('corner'));
      const nameless = await codeOf(window.Patron.configure({ shop: '' }));
      await window.Patron.record({ kind: 'visit' });
      const { shop } = (await window.Patron.ready).store;
      return { store, text, nameless, shop };
    });
    assert.deepEqual(codes, {
      store: 'no-store',
      text: 'no-configuration',
      nameless: 'no-shop',
      shop: 'host',
    });
    const warnings = problems.filter((problem) => problem.startsWith('warning: [patronkit] '));
    assert.deepEqual(problems, warnings);
    assert.deepEqual(warnings.map((problem) => /\] ([\w-]+):/.exec(problem)[1]).sort(), [
      'failed',
      'failed',
      'no-configuration',
      'no-listener',
      'no-shop',
      'no-store',
    ]);
    // With the error itself, so that its stack can be seen.
    assert.match(warnings.join('\n'), /no-store: .*PatronError: .*\n +at /);
  });

  it('names the address of each plugin that cannot be installed', async () => {
    for (const place of ['/empty-one.js', '/empty-two.js']) {
      host.serve(place, 'export {};', { 'Content-Type': 'text/javascript' });
    }
    const { page, problems } = await host.open(
      htmlPage(
        scriptTag.replace('data-shop', 'data-plugins="/empty-one.js /empty-two.js" data-shop'),
        badgeTag,
      ),
    );
    await page.waitForFunction(() => customElements.get('patron-loyalty-badge'));
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(100);
    assert.equal(problems.length, 2, problems.join('\n'));
    assert.match(problems.join('\n'), /plugin-manifest: \/empty-one\.js: /);
    assert.match(problems.join('\n'), /plugin-manifest: \/empty-two\.js: /);
  });

  it('takes the rules of a shop as the README writes them', async () => {
    const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');
    const [, code] = /## Your shop's rules[\s\S]*?```js\n([\s\S]*?)```/.exec(readme);
    const { page, problems } = await host.open(htmlPage(scriptTag));
    await page.waitForFunction(() => window.Patron?.version);
    const rules = await page.evaluate(async (lines) => {
      await new (async () => {}).constructor(lines)();
      await window.Patron.identify({ id: 'c_1', name: 'Ada' });
      const amount = { minor: 2450, currency: 'EUR' };
      const visit = await window.Patron.record({ kind: 'purchase', amount });
      const { store } = await window.Patron.ready;
      const [{ points }] = await store.ledger.query({ where: { customer: 'c_1' } });
      const { name, tiers, timeZone } = await store.settings.get('settings');
      return { name, timeZone, points, paid: visit.amount, tiers: tiers.tiers.map((t) => t.from) };
    }, code);
    assert.deepEqual(rules, {
      name: 'Corner shop',
      timeZone: 'Europe/Paris',
      points: 24,
      paid: { minor: 2450, currency: 'EUR' },
      tiers: [0, 50_000],
    });
    assert.deepEqual(problems, []);
  });
});
