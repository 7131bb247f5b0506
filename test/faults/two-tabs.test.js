import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser } from '../journeys/browser.js';
import { bundlePages } from './bundle-pages.js';
import { servePages } from './page-server.js';

/** Customers that both tabs change at once. */
const races = process.env['PATRONKIT_LONG'] === '1' ? 10_000 : 200;

/** Runs in a tab: changes every customer, each at a moment of its own. Returns who wrote when. */
async function raceAll({ races, tab, own }) {
  const stamps = [];
  const moment = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
  async function race(number) {
    const id = `c${number}`;
    await moment();
    await store.customers.patch(id, { [own]: tab });
    await moment();
    const patched = await store.customers.patch(id, { character: `${tab} ${number}` });
    stamps[number] = patched.stamps.character;
    await moment();
    await store.transaction(['customers', 'visits'], async ({ customers, visits }) => {
      const customer = await customers.get(id);
      await customers.put({ ...customer, buyingHabits: String(Number(customer.buyingHabits) + 1) });
      await visits.add(samplePurchase(id, 100));
    });
  }
  for (let number = 0; number < races; number += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, index) => race(number + index)));
  }
  return stamps;
}

test('two tabs that change the same customers at once lose nothing', async () => {
  const server = await servePages(await bundlePages(['store-page']));
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const openTab = async () => {
      const tab = await context.newPage();
      await tab.goto(`${server.address}/store-page.html`);
      await tab.waitForFunction(() => 'openStore' in globalThis);
      await tab.evaluate(async () => {
        globalThis.store = await openStore({ shop: 'race' });
      });
      return tab;
    };
    const [one, other] = [await openTab(), await openTab()];
    await one.evaluate(
      (count) =>
        store.customers.addMany(
          Array.from({ length: count }, (_, number) =>
            sampleCustomer({ id: `c${number}`, buyingHabits: '0' }),
          ),
        ),
      races,
    );
    const stamps = await Promise.all([
      one.evaluate(raceAll, { races, tab: 'one', own: 'region' }),
      other.evaluate(raceAll, { races, tab: 'other', own: 'taste' }),
    ]);
    const { customers, problems } = await one.evaluate(async () => ({
      customers: await store.customers.query(),
      problems: [...(await feedProblems(store)), ...(await figureProblems(store))],
    }));
    assert.deepEqual(problems, []);
    assert.equal(customers.length, races);
    for (const { id, region, taste, character, buyingHabits } of customers) {
      const number = Number(id.slice(1));
      const last = stamps[0][number] > stamps[1][number] ? 'one' : 'other';
      assert.deepEqual(
        { region, taste, character, buyingHabits },
        { region: 'one', taste: 'other', character: `${last} ${number}`, buyingHabits: '2' },
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
