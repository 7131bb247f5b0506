import { after, before } from 'node:test';
import { launchBrowser, openWatchedPage } from '../journeys/browser.js';
import { startDemoServer } from '../journeys/demo-server.js';

export const scriptTag = '<script async src="/patron/patron.js" data-shop="host"></script>';
export const badgeTag = '<patron-loyalty-badge customer="c_1"></patron-loyalty-badge>';

export const htmlPage = (head, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host page</title>${head}</head><body>${body}</body></html>`;

/**
 * A server and a browser for one test file. `open` serves a page at a place of its own, opens it in
 * a context of its own, and keeps what goes wrong there in `problems`; `asked` lists the files of
 * the kit that it fetched.
 */
export function hostPages() {
  const host = { address: '', plainAddress: '' };
  let server;
  let browser;

  before(async () => {
    server = await startDemoServer();
    browser = await launchBrowser();
    Object.assign(host, { address: server.address, plainAddress: server.plainAddress });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  host.serve = (place, body, headers) => (server.pages[place] = { body, headers });
  host.open = async (body, { headers, address = server.address, prepare } = {}) => {
    const place = `/host-${Object.keys(server.pages).length}.html`;
    host.serve(place, body, headers);
    const { page, problems } = await openWatchedPage(await browser.newContext());
    const asked = [];
    page.on('request', (request) => {
      const file = /\/patron\/(?:.*\/)?([\w.-]+)/.exec(request.url())?.[1];
      if (file) asked.push(file);
    });
    await prepare?.(page);
    await page.goto(address + place);
    return { page, problems, asked };
  };
  return host;
}

/** Makes the customer known and the identified one, and records a purchase of 25.00. */
export async function recordPurchase(page) {
  await page.waitForFunction(() => window.Patron?.version);
  return page.evaluate(async () => {
    window.Patron.identify({ id: 'c_1', name: 'Ada Nobody' });
    const visit = await window.Patron.record({
      kind: 'purchase',
      amount: { minor: 2500, currency: 'GBP' },
    });
    return visit.amount.minor;
  });
}

export const shownPoints = (page) =>
  page.locator('patron-loyalty-badge').getByText(/\d/).first().waitFor();
