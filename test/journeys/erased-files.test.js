import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumSwitches, findChromium } from '../setup/find-browser.js';
import { listFiles } from '../setup/list-files.js';
import { startDemoServer } from './demo-server.js';

// Found nowhere else, whatever the browser keeps in its profile.
const values = ['c_Zq7mWuX2kP', 'Nq4vTyB8sD', 'note-Hf6zLrJ3gC', '79460958123'];

/** As texts of rows, and as the keys of rows and indexes, which Chromium writes in UTF-16. */
const writtenForms = (value) => [
  Buffer.from(value, 'latin1'),
  Buffer.from(value, 'utf16le'),
  Buffer.from(value, 'utf16le').swap16(),
];

describe('the files of the profile after an erasure', { timeout: 180_000 }, () => {
  let server;
  let profile;

  before(async () => {
    server = await startDemoServer({
      '/empty.html':
        '<!doctype html><script async src="/patron/patron.js" data-shop="erased"></script>',
    });
    profile = mkdtempSync(path.join(tmpdir(), 'patronkit-profile-'));
  });
  after(async () => {
    await server?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  /** Starts the browser, does something in a page of the shop, and ends the browser. */
  async function inBrowser(work) {
    const { executablePath, environment } = await findChromium();
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: chromiumSwitches,
      env: { ...process.env, ...environment },
    });
    try {
      const page = await context.newPage();
      await page.goto(`${server.address}/empty.html`);
      await page.waitForFunction(() => window.Patron?.version);
      await page.evaluate(work);
    } finally {
      await context.close();
    }
  }

  /** The files that still hold something, as `file: value`. */
  const found = () =>
    listFiles(profile, () => true).flatMap((file) => {
      const bytes = readFileSync(file);
      return values
        .filter((value) => writtenForms(value).some((form) => bytes.includes(form)))
        .map((value) => `${path.basename(file)}: ${value}`);
    });

  it('hold nothing of the person once Chromium has compacted them', async () => {
    await inBrowser(async () => {
      const { store } = await window.Patron.ready;
      const person = { kind: 'person', stage: 'keep', contactWays: [] };
      await store.customers.add({
        ...person,
        id: 'c_Zq7mWuX2kP',
        name: 'Nq4vTyB8sD',
        contactWays: [{ kind: 'phone', value: '79460958123' }],
      });
      await store.customers.add({ ...person, id: 'z', name: 'Zoe', referredBy: 'c_Zq7mWuX2kP' });
      await store.customers.add({ ...person, id: 'a', name: 'Ada' });
      await store.notes.add({ customer: 'c_Zq7mWuX2kP', at: 5, words: 'note-Hf6zLrJ3gC' });
      for (const id of ['a', 'z']) {
        const call = { at: 5, kind: 'purchase', channel: 'web', words: id };
        await store.visits.add({ ...call, customer: id, amount: { minor: 5, currency: 'GBP' } });
      }
    });
    const before = found();
    for (const value of values) {
      assert.ok(
        before.some((line) => line.endsWith(value)),
        `${value} is found before`,
      );
    }

    await inBrowser(async () => {
      const { store } = await window.Patron.ready;
      const rights = await (await store.administration()).personalData();
      await rights.erase('c_Zq7mWuX2kP');
    });
    assert.notDeepEqual(found(), [], 'until it compacts, its log still holds them');

    // Chromium compacts what lies below once more has been written than it keeps in memory.
    for (let round = 0; round < 3; round++) {
      await inBrowser(async () => {
        const { store } = await window.Patron.ready;
        for (let row = 0; row < 400; row++) {
          const noise = crypto.getRandomValues(new Uint8Array(20_000));
          await store.local.set(`filler/${Math.random()}`, [...noise].join(''));
        }
      });
    }
    const left = found().filter((line) => !line.startsWith('MANIFEST'));
    assert.deepEqual(left, []);
  });
});
