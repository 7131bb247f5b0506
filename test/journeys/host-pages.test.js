import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { repository } from '../setup/tools.js';
import { builtFiles, neededFiles } from '../sizes/built-files.js';
import { launchBrowser, openWatchedPage } from './browser.js';
import { startDemoServer } from './demo-server.js';

const budgets = JSON.parse(readFileSync(path.join(repository, 'test/sizes/budgets.json'), 'utf8'));
const script = '<script async src="/patron/patron.js" data-shop="journey"></script>';
const page = (head, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host page</title>${head}</head><body>${body}</body></html>`;

const addAda = async () => {
  const { store } = await window.Patron.ready;
  if (await store.customers.get('c_1')) return;
  await store.customers.add({
    id: 'c_1',
    name: 'Ada Nobody',
    kind: 'person',
    stage: 'keep',
    memberNumber: '1234',
    contactWays: [],
  });
};

const shown = (locator) => locator.getByText('Ada').first().waitFor();

describe('a host page', { timeout: 600_000 }, () => {
  let server;
  let browser;
  let context;
  let opened;

  /** Serves `html` at a place of its own and opens it. */
  async function open(html, { headers, address = server.address, prepare } = {}) {
    const place = `/host-${Object.keys(server.pages).length}.html`;
    server.pages[place] = { body: html, headers };
    opened = await openWatchedPage(context);
    await prepare?.(opened.page);
    await opened.page.goto(address + place);
    return opened;
  }

  before(async () => {
    server = await startDemoServer();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const journey = (name, body) =>
    it(name, async () => {
      context = await browser.newContext();
      try {
        await body();
      } finally {
        // Files may still be on their way through a test's own hands.
        for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
        await context.close();
      }
    });

  journey('with the strictest policy is not violated by any element', async () => {
    const { page: strict, problems } = await openWatchedPage(context);
    const response = await strict.goto(`${server.address}/strict.html`);
    const policy = response.headers()['content-security-policy'];
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    await strict.locator('patron-customer-card').getByText('Ada Nobody').first().waitFor();
    await strict.locator('patron-loyalty-badge').getByText(/\d/).first().waitFor();
    const log = strict.locator('patron-visit-log');
    await log.locator('[part~="visit"]').first().waitFor();
    await log.locator('[data-kind="call"]').click();
    await log.locator('patron-visit-recorder :focus').waitFor();
    await strict.keyboard.type('Spoke about the strict page.');
    await strict.keyboard.press('Enter');
    await log.getByText('Spoke about the strict page.').first().waitFor();
    await strict.locator('patron-customer-search').getByRole('combobox').fill('ada');
    await strict.locator('patron-customer-search').getByRole('option').first().waitFor();
    const form = strict.locator('patron-feedback-form');
    await form.getByRole('radio', { name: '9 of 10' }).check();
    await form.getByRole('button', { name: 'Send feedback' }).click();
    await form.getByRole('heading', { name: 'Thank you' }).waitFor();
    assert.equal(await strict.locator('#violations').textContent(), '0');
    assert.deepEqual(problems, []);
  });

  journey('into which the README’s snippet is pasted shows a badge and a form', async () => {
    const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');
    const [, snippet] = /```html\n([\s\S]*?)```/.exec(readme);
    const [, purchase] = /```js\n([\s\S]*?)```/.exec(readme);
    const { page: host, problems } = await open(page('', snippet));
    await host.locator('patron-loyalty-badge').getByText('0 points').waitFor();
    await host.locator('patron-feedback-form').getByRole('radio').first().waitFor();
    await host.evaluate(purchase);
    await host.locator('patron-loyalty-badge').getByText('2 points pending').waitFor();
    assert.deepEqual(problems, []);
  });

  journey('in which IndexedDB is refused works from memory and says so', async () => {
    const { page: host, problems } = await open(
      page(script, '<patron-visit-log customer="c_1"></patron-visit-log>'),
      {
        prepare: (target) =>
          target.addInitScript(() => {
            IDBFactory.prototype.open = () => {
              throw new DOMException('refused by this test', 'SecurityError');
            };
          }),
      },
    );
    await host.evaluate(addAda);
    await host.evaluate(() =>
      window.Patron.record({ kind: 'visit', customer: 'c_1', words: 'Kept in memory.' }),
    );
    const log = host.locator('patron-visit-log');
    await log.getByText('Kept in memory.').first().waitFor();
    await log.locator('.notice').waitFor();
    const status = await host.evaluate(async () => {
      const { store } = await window.Patron.ready;
      return store.status.peek().persistence;
    });
    assert.equal(status, 'memory');
    assert.deepEqual(problems, []);
  });

  journey('in a frame without an origin works from memory and says so', async () => {
    const inner = '/host-opaque-inner.html';
    server.pages[inner] = page(
      script.replace('src="', `src="${server.address}`),
      '<patron-visit-log customer="c_1"></patron-visit-log>',
    );
    const { page: host, problems } = await open(
      page('', `<iframe sandbox="allow-scripts" src="${inner}" width="800" height="600"></iframe>`),
    );
    const frame = await (await host.waitForSelector('iframe')).contentFrame();
    await frame.waitForFunction(() => window.Patron?.version);
    assert.equal(await frame.evaluate(() => window.origin), 'null');
    await frame.evaluate(addAda);
    await frame.evaluate(() =>
      window.Patron.record({ kind: 'visit', customer: 'c_1', words: 'In a frame.' }),
    );
    const log = frame.locator('patron-visit-log');
    await log.getByText('In a frame.').first().waitFor();
    await log.locator('.notice').waitFor();
    assert.deepEqual(problems, []);
  });

  journey('whose network goes away keeps what staff write, from the first word', async () => {
    const { page: host } = await open(
      page(
        script,
        '<patron-customer-card customer="c_1"></patron-customer-card><patron-visit-log customer="c_1"></patron-visit-log>',
      ),
    );
    await host.evaluate(addAda);
    await host.reload();
    const card = host.locator('patron-customer-card');
    await shown(card);
    await host.waitForLoadState('networkidle');
    await context.setOffline(true);

    await card.getByPlaceholder('What did you learn just now?').fill('Likes to be called Ada.');
    await host.keyboard.press('Enter');
    await card.getByText('Likes to be called Ada.').waitFor();
    const log = host.locator('patron-visit-log');
    await log.locator('[data-kind="call"]').click();
    await log.locator('patron-visit-recorder :focus').waitFor();
    await host.keyboard.type('Asked about opening times.');
    await host.keyboard.press('Enter');
    await log.getByText('Asked about opening times.').first().waitFor();
    await context.setOffline(false);
  });

  journey('with two copies of patron.js keeps the first and warns once', async () => {
    const again = '<script src="/patron/patron.js" data-shop="other"></script>';
    const { page: host, problems } = await open(
      page(
        `<script src="/patron/patron.js" data-shop="journey"></script>
         <script>window.firstPatron = window.Patron</script>${again}${again}`,
        '<patron-loyalty-badge customer="c_1"></patron-loyalty-badge>',
      ),
    );
    await host.evaluate(addAda);
    assert.equal(await host.evaluate(() => window.Patron === window.firstPatron), true);
    assert.equal(
      await host.evaluate(async () => (await window.Patron.ready).store.shop),
      'journey',
    );
    assert.ok(problems.length >= 1, 'a warning is given');
    for (const problem of problems) assert.match(problem, /^warning: .*second-copy/);
  });

  journey('shows the fallback form until the feedback form takes its place', async () => {
    const { page: host, problems } = await open(
      page(
        '',
        `<patron-feedback-form measure="csat">
           <form method="post" action="/feedback"><label>Score <input name="score"></label><button>Send</button></form>
         </patron-feedback-form>`,
      ),
    );
    const fallback = host.locator('patron-feedback-form > form');
    assert.equal(await fallback.isVisible(), true, 'before the script is there');
    await host.evaluate(() => {
      const tag = document.createElement('script');
      tag.src = '/patron/patron.js';
      tag.dataset.shop = 'journey';
      document.head.append(tag);
    });
    await host.getByRole('button', { name: 'Send feedback' }).waitFor();
    assert.equal(await fallback.isVisible(), false, 'after the element took over');
    assert.deepEqual(problems, []);
  });

  journey('never runs a file that is not the one that was built', async () => {
    const { page: host, problems } = await open(
      page(script, '<patron-loyalty-badge customer="c_1">still here</patron-loyalty-badge>'),
      {
        prepare: (target) =>
          target.route('**/runtime.js*', async (route) => {
            const response = await route.fetch();
            const body = `${await response.text()}\n;window.tampered = true;`;
            await route.fulfill({ response, body });
          }),
      },
    );
    await host.waitForFunction(() => window.Patron?.version);
    await assert.rejects(host.evaluate(async () => void (await window.Patron.ready)));
    assert.equal(await host.evaluate(() => window.tampered), undefined);
    assert.equal(
      await host.evaluate(() => customElements.get('patron-loyalty-badge')),
      undefined,
      'the element stays unregistered',
    );
    assert.ok(
      problems.some((problem) => problem.includes('[patronkit] load')),
      problems.join('\n'),
    );
    assert.deepEqual(
      problems.filter((problem) => problem.startsWith('uncaught')),
      [],
      'nothing is thrown into the page',
    );
  });

  journey('never runs a tampered file that is loaded later', async () => {
    const { page: host } = await open(
      page(script, '<patron-loyalty-badge customer="c_1"></patron-loyalty-badge>'),
      {
        prepare: (target) =>
          target.route(/\/patron\/.*\/(?!runtime|loyalty-badge)[\w.-]+\.js/, async (route) => {
            const response = await route.fetch();
            const body = `${await response.text()}\n;window.tampered = true;`;
            await route.fulfill({ response, body });
          }),
      },
    );
    await host.waitForFunction(() => window.Patron?.version);
    await assert.rejects(host.evaluate(addAda));
    assert.equal(await host.evaluate(() => window.tampered), undefined);
  });

  journey('on plain http, no secure context, keeps its customers', async () => {
    const { page: host, problems } = await open(
      page(script, '<patron-customer-card customer="c_1"></patron-customer-card>'),
      { address: server.plainAddress },
    );
    assert.equal(await host.evaluate(() => window.isSecureContext), false);
    await host.waitForFunction(() => window.Patron?.version);
    await host.evaluate(addAda);
    await shown(host.locator('patron-customer-card'));
    await host.reload();
    await shown(host.locator('patron-customer-card'));
    assert.deepEqual(problems, []);
  });

  journey('in quirks mode shows the elements whole', async () => {
    const { page: host, problems } = await open(
      page(script, '<patron-loyalty-badge customer="c_1"></patron-loyalty-badge>').replace(
        '<!doctype html>',
        '',
      ),
    );
    assert.equal(await host.evaluate(() => document.compatMode), 'BackCompat');
    await host.waitForFunction(() => window.Patron?.version);
    await host.evaluate(addAda);
    await host.locator('patron-loyalty-badge').getByText(/\d/).first().waitFor();
    assert.deepEqual(problems, []);
  });

  journey('gets one global and nothing else on window', async () => {
    const { page: host } = await open(
      page(
        `<script>window.namesBefore = Object.getOwnPropertyNames(window)</script>${script}`,
        '<patron-loyalty-badge customer="c_1"></patron-loyalty-badge>',
      ),
    );
    await host.waitForFunction(() => window.Patron?.version);
    await host.waitForFunction(() => customElements.get('patron-loyalty-badge'));
    const added = await host.evaluate(() =>
      Object.getOwnPropertyNames(window).filter((name) => !window.namesBefore.includes(name)),
    );
    // Lit and its parts mark their version on globalThis, to warn of several copies.
    const known = [
      'Patron',
      'namesBefore',
      'litElementVersions',
      'litHtmlVersions',
      'reactiveElementVersions',
    ];
    assert.deepEqual(
      added.filter((name) => !known.includes(name)),
      [],
    );
  });

  journey('runs elements that are added later', async () => {
    const { page: host, problems } = await open(page(script, '<main></main>'));
    await host.waitForFunction(() => window.Patron?.version);
    await host.evaluate(() => {
      const box = document.createElement('div');
      box.append(document.createElement('patron-loyalty-badge'));
      box.firstElementChild.setAttribute('customer', 'c_1');
      document.querySelector('main').append(box);
    });
    await host.evaluate(addAda);
    await host.locator('patron-loyalty-badge').getByText(/\d/).first().waitFor();
    assert.deepEqual(problems, []);
  });

  journey('shows its first badge with just the files the budget counts', async () => {
    const { page: host } = await open(
      page(
        script,
        '<patron-loyalty-badge customer="c_1" appearance="compact"></patron-loyalty-badge>',
      ),
    );
    await host.waitForFunction(() => window.Patron?.version);
    await host.evaluate(addAda);
    const built = builtFiles(path.join(repository, 'packages/embed/dist'));
    const { files, followedBy } = budgets['first sight of the first loyalty badge'];
    const first = neededFiles(built, ['patron.js', ...files]);
    const asked = new Set();
    let letFollow;
    const isShown = new Promise((resolve) => (letFollow = resolve));
    await host.route('**/patron/**', async (route) => {
      const file = path.posix.basename(new URL(route.request().url()).pathname);
      asked.add(file);
      if (!first.includes(file)) await isShown;
      await route.continue();
    });
    await host.reload();
    await host.locator('patron-loyalty-badge').getByText(/\d/).first().waitFor();
    letFollow();
    await host.waitForLoadState('networkidle');
    assert.deepEqual(
      [...asked].sort(),
      neededFiles(built, ['patron.js', ...files, ...followedBy]).sort(),
    );
  });
});

describe('the files of the script tag', () => {
  const folder = path.join(repository, 'packages/embed/dist');
  const release = readdirSync(folder).find((name) => /^\d+\.\d+\.\d+.*-[0-9a-f]{10}$/.test(name));
  const code = [
    path.join(folder, 'patron.js'),
    ...readdirSync(path.join(folder, release)).map((name) => path.join(folder, release, name)),
  ].map((file) => ({ file: path.basename(file), text: readFileSync(file, 'utf8') }));

  it('hold no raw decorator, no source of a string as code, no test', () => {
    for (const { file, text } of code) {
      assert.doesNotMatch(text, /@(property|state|query)\(/, file);
      assert.doesNotMatch(text, /\beval\(|new Function\(/, file);
      assert.doesNotMatch(text, /describe\(['"]/, file);
    }
  });
});
