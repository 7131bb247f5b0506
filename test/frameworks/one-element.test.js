import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { launchBrowser, openWatchedPage } from '../journeys/browser.js';
import { appsFolder, installApps, project, removeApps } from './install-apps.js';
import { buildApp } from './run-app.js';

// A fresh Vite project that imports one element from the packed packages.

const inProject = (...names) => path.join(appsFolder, 'one-element', ...names);
const { most } = JSON.parse(
  readFileSync(new URL('../sizes/one-element-budget.json', import.meta.url), 'utf8'),
);

/** Folders of the elements package that other elements live in. */
const isForeign = (id) =>
  /@patronkit\/elements\/dist\/(?!loyalty-badge\/|shared\/)/.test(id) ||
  /@patronkit\/plugins\//.test(id);

describe('a Vite project that imports the loyalty badge', () => {
  let app;
  let chunks;
  before(async () => {
    await installApps([project('one-element')]);
    app = await buildApp('one-element');
    chunks = JSON.parse(readFileSync(inProject('module-graph.json'), 'utf8'));
  });
  after(() => {
    app?.close();
    removeApps();
  });

  it('ships no other element, not even on demand', () => {
    const foreign = chunks.flatMap(({ modules }) => modules.filter(isForeign));
    assert.deepEqual(foreign, []);
    const others = chunks.filter(({ fileName }) =>
      /patron-(?:customer-card|visit-log|feedback-form)\b/.test(read(fileName)),
    );
    assert.deepEqual(others, []);
  });

  it(`shows it with at most ${most} bytes of JavaScript (gzip -9)`, () => {
    const bytes = firstFiles().map(({ fileName }) => gzipSync(read(fileName), { level: 9 }).length);
    const total = bytes.reduce((sum, length) => sum + length, 0);
    assert.ok(total <= most, `${total} bytes, ${total - most} over`);
  });

  it('brings one Lit', () => {
    const bringing = chunks.filter(({ modules }) =>
      modules.some((id) => /reactive-element[\\/](?!.*(?:css-tag|decorators))/.test(id)),
    );
    assert.equal(bringing.length, 1);
  });

  it('works in a browser', async () => {
    const browser = await launchBrowser();
    try {
      const { page, problems } = await openWatchedPage(await browser.newContext());
      await page.goto(app.address);
      await page.getByText('Join us').waitFor();
      await page.waitForFunction(() => customElements.get('patron-loyalty-badge'));
      assert.deepEqual(problems, []);
    } finally {
      await browser.close();
    }
  });

  const read = (fileName) => readFileSync(inProject('dist', fileName), 'utf8');

  /** The entry and what it imports at once. */
  function firstFiles() {
    const known = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
    const reached = new Set();
    const follow = (chunk) => {
      if (!chunk || reached.has(chunk)) return;
      reached.add(chunk);
      for (const fileName of chunk.imports) follow(known.get(fileName));
    };
    follow(chunks.find(({ isEntry }) => isEntry));
    return [...reached];
  }
});
