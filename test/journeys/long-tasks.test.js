import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from './browser.js';
import { startDemoServer } from './demo-server.js';
import { filledShop } from './filled-shop.js';
import { traceTasks } from './main-thread-tasks.js';

/*
 * No task of ours may keep the page from answering for more than 50 ms on a processor four times
 * slower. What is measured, and why so:
 *
 * - Everything a task takes counts: scripts of patron.js, its files and the demo's pages, and the
 *   style, layout and painting of frames. Only while a page opens do scripts count alone, with the
 *   style, layout and parsing they make the browser do meanwhile: the first frames are the page's
 *   own, and take the browser as long without patron.js.
 * - Also the browser's: its first `Intl` object. Chromium makes the list of all its languages then,
 *   once in a process, in one go that nobody can part (some 40 ms, not slowed down). The
 *   page does it before our scripts run, or the first page would count and the others would not.
 * - Time of the processor, not of the clock, and times four: a task on a shared machine may stand
 *   still most of its time on the clock, and the browser's own slowing down goes by the clock too.
 * - A ratio: a known piece of work is measured in the same pages. The machine may be slower than the
 *   one on which that took `usualReference`, and then everything may take so much longer.
 * - The best of up to `attempts`: what a page does is the same each time, what disturbs it is not.
 *   So it is a page that was opened before: the browser keeps the compiled scripts.
 */
const slowdown = 4;
const longest = 50;
const attempts = 5;
/** Milliseconds of processor time that `referenceWork` takes once it has run a few times. */
const usualReference = 5;

/** Runs in the page, before its scripts. */
function prepare() {
  for (const locale of ['en', 'en-GB']) {
    new Intl.NumberFormat(locale).format(1);
    new Intl.DateTimeFormat(locale).format(0);
  }
  new Intl.RelativeTimeFormat('en').format(1, 'day');
  new Intl.DisplayNames('en', { type: 'language' }).of('en');
  new Intl.PluralRules('en').select(1);

  window.referenceWork = function referenceWork() {
    const list = document.createElement('ul');
    for (let index = 0; index < 1500; index += 1) {
      const item = document.createElement('li');
      item.className = `row row-${index}`;
      item.textContent = `Customer ${(index * 7919) % 1500}`;
      list.append(item);
    }
    const texts = Array.from(list.children, (item) => item.textContent);
    texts.sort((one, other) => (one < other ? -1 : 1));
    JSON.parse(JSON.stringify(texts));
  };
}

/** A file of customers the shop does not have yet, whenever it is asked for. */
function tableOfNewCustomers(count) {
  const time = Date.now();
  const lines = Array.from(
    { length: count },
    (_, index) => `Imogen ${time} ${index},customer-${time}-${index}@example.com`,
  );
  const buffer = Buffer.from(['name,email', ...lines].join('\n'));
  return { name: `customers-${time}.csv`, mimeType: 'text/csv', buffer };
}

/** Each page's main tasks; each ends when what it brings is there, and `rest` lets follow what follows. */
const journeys = {
  'till.html': (page, rest) => {
    const search = page.locator('.finder patron-customer-search');
    const log = page.locator('patron-visit-log');
    return {
      async opening() {
        await page.goto('till.html');
        await log.locator('[part~="visit"]').first().waitFor();
        await page.locator('.recent li').first().waitFor();
        await rest(1500);
      },
      async 'searching a customer'() {
        await page.keyboard.press('F2');
        await page.keyboard.type('davi', { delay: 50 });
        await search.getByRole('option').first().waitFor();
        await rest(300);
      },
      async 'picking the customer'() {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.locator('patron-customer-card [part~="name"]').waitFor();
        await rest(1000);
      },
      async 'recording a call'() {
        await log.locator('button[data-kind="call"]').click();
        await log.locator('patron-visit-recorder :focus').waitFor();
        await page.keyboard.type('Asked about the bunting.');
        await page.keyboard.press('Enter');
        await log.getByText('Asked about the bunting.').first().waitFor();
        await rest(700);
      },
      async 'filtering the log'() {
        await log.locator('[part~="filters"] select').first().selectOption('purchase');
        await rest(700);
      },
      async 'recording a sale'() {
        await page.keyboard.press('F4');
        await page.keyboard.type('12.50');
        await page.keyboard.press('Enter');
        await page.locator('#sale-outcome', { hasText: 'recorded' }).waitFor();
        await rest(700);
      },
      async 'opening the recorder'() {
        await page.keyboard.press('F8');
        await page.locator('#recorder patron-visit-recorder :focus').waitFor();
        await rest(300);
        await page.keyboard.press('Escape');
      },
      async 'turning to the next customer'() {
        await page.keyboard.press('F9');
        await rest(700);
      },
    };
  },
  'back-office.html': (page, rest) => ({
    async opening() {
      await page.goto('back-office.html');
      await page.locator('#customer-rows tr').nth(29).waitFor();
      await rest(1500);
    },
    async 'turning the page of the table'() {
      await page.locator('#next').click();
      await page.locator('#page-of', { hasText: 'Page 2 ' }).waitFor();
      await rest(300);
    },
    async 'sorting the table by name'() {
      await page.locator('[data-sort="name"]').click();
      await page.locator('th[aria-sort="ascending"]').waitFor();
      await rest(300);
    },
    async 'opening a card'() {
      await page.locator('#customer-rows button').first().click();
      await page.locator('#customer-dialog [part~="name"]').waitFor();
      await rest(1000);
      await page.keyboard.press('Escape');
    },
    async 'turning to the visits'() {
      await page.locator('#tab-visits').click();
      await page.locator('patron-visit-log [part~="visit"]').first().waitFor();
      await rest(700);
    },
    async 'turning to the feedback'() {
      await page.locator('#tab-feedback').click();
      await page.locator('.answer-list li').first().waitFor();
      await rest(300);
    },
    async 'importing customers'() {
      await page.locator('#tab-exchange').click();
      await page.locator('#import-file').setInputFiles(tableOfNewCustomers(300));
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Check the whole file' }).click();
      await dialog.getByRole('button', { name: 'Import 300' }).click();
      await dialog.getByText('The table is in.').waitFor();
      await dialog.getByRole('button', { name: 'Done' }).click();
      await rest(700);
    },
  }),
  'shop.html': (page, rest) => {
    const form = page.locator('patron-feedback-form');
    return {
      async opening() {
        await page.goto('shop.html');
        await page.locator('patron-loyalty-badge').getByText(/\d/).first().waitFor();
        await form.getByRole('radio').first().waitFor({ state: 'attached' });
        await rest(1000);
      },
      async 'filling the basket'() {
        await page.locator('.hero').getByRole('button', { name: 'Add to basket' }).click();
        await rest(200);
      },
      async 'checking out'() {
        await page.getByRole('button', { name: 'Check out' }).click();
        await page.locator('.outcome', { hasText: 'Thank you' }).waitFor();
        await rest(700);
      },
      async 'giving feedback'() {
        await form.getByRole('radio', { name: 'Great' }).check();
        await form.getByRole('textbox').first().pressSequentially('The cake stand shone.');
        await form.getByRole('button', { name: 'Send feedback' }).click();
        await form.getByRole('heading', { name: 'Thank you' }).waitFor();
        await rest(500);
      },
    };
  },
};

/** The task that kept the page longest. */
function longestOf(tasks, scriptsOnly) {
  const taken = tasks.map(({ milliseconds, scriptMilliseconds, scripts }) => ({
    milliseconds: scriptsOnly ? scriptMilliseconds : milliseconds,
    scripts,
  }));
  return taken.sort((one, other) => other.milliseconds - one.milliseconds)[0];
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1];

describe('a demo page on a processor four times slower', { timeout: 900_000 }, () => {
  let server;
  let browser;
  let context;

  before(async () => {
    server = await startDemoServer();
    browser = await launchBrowser();
    context = await browser.newContext({
      baseURL: server.address,
      viewport: { width: 1440, height: 1000 },
    });
    await context.addInitScript(prepare);
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

  /** Runs page script as the page's own, not as the test's question. */
  const inPage = (page, name) => page.evaluate((each) => void setTimeout(window[each]), name);

  /** How many times longer than usual the reference takes now; never less than once. */
  async function measureSlowness(page, session) {
    const runs = [];
    for (let run = 0; run < 5; run += 1) {
      const tasks = await traceTasks(session, async () => {
        await inPage(page, 'referenceWork');
        await page.waitForTimeout(100);
      });
      const task = tasks.find(({ scripts }) => scripts.includes('referenceWork'));
      if (task) runs.push(task.scriptMilliseconds);
    }
    return Math.max(1, median(runs) / usualReference);
  }

  /** How many times slower than usual the machine is now, and the longest task of each step. */
  async function attempt(journey) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const steps = journey(page, (time) => page.waitForTimeout(time));
    const longestTasks = new Map();
    for (const [step, act] of Object.entries(steps)) {
      const tasks = await traceTasks(session, act);
      assert.ok(
        tasks.some(({ scriptMilliseconds }) => scriptMilliseconds > 0),
        `${step}: no script ran at all`,
      );
      longestTasks.set(step, longestOf(tasks, step === 'opening'));
    }
    const slowness = await measureSlowness(page, session);
    await page.close();
    for (const task of longestTasks.values()) task.milliseconds *= slowdown / slowness;
    return { slowness, longestTasks };
  }

  for (const [name, journey] of Object.entries(journeys)) {
    it(`${name} is never kept from answering for longer than ${longest} ms`, async (test) => {
      const best = new Map();
      const tooLong = () => [...best.values()].some(({ milliseconds }) => milliseconds > longest);
      for (let count = 0; count < attempts && (count === 0 || tooLong()); count += 1) {
        const { slowness, longestTasks } = await attempt(journey);
        test.diagnostic(`the machine is ${slowness.toFixed(1)} times slower than usual`);
        for (const [step, task] of longestTasks) {
          if (task.milliseconds < (best.get(step)?.milliseconds ?? Infinity)) best.set(step, task);
        }
      }
      const wording = ([step, { milliseconds, scripts }]) =>
        `${step}: ${milliseconds.toFixed(0)} ms (${scripts})`;
      for (const entry of best) test.diagnostic(wording(entry));
      const found = [...best].filter(([, { milliseconds }]) => milliseconds > longest);
      assert.deepEqual(found.map(wording), []);
    });
  }

  it('is caught when it does block, by name', async () => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto('till.html');
    await page.evaluate(() => {
      window.blockThePage = function blockThePage() {
        // Four times as much as one task may do.
        for (let times = 0; times < 10; times += 1) window.referenceWork();
      };
    });
    const slowness = await measureSlowness(page, session);
    const tasks = await traceTasks(session, async () => {
      await inPage(page, 'blockThePage');
      await page.waitForTimeout(1000);
    });
    const worst = longestOf(tasks, false);
    assert.match(worst.scripts, /blockThePage/);
    const time = (worst.milliseconds * slowdown) / slowness;
    assert.ok(time > longest, `${time.toFixed(0)} ms`);
    await page.close();
  });
});
