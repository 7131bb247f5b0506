import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '../journeys/browser.js';
import { repository } from '../setup/tools.js';
import {
  badgeTag,
  hostPages,
  htmlPage,
  recordPurchase,
  scriptTag,
  shownPoints,
} from './host-pages.js';

const { files } = JSON.parse(
  readFileSync(path.join(repository, 'packages/embed/dist/integrity.json'), 'utf8'),
);
const themes = Object.keys(files).filter((file) => file.startsWith('themes/'));

const themeLink = (file) =>
  `<link rel="stylesheet" href="/patron/${file}" integrity="${files[file]}" crossorigin="anonymous">`;

/** What the badge's surface is painted with, and what the page's theme says of it. */
const surfaces = (page) =>
  page.evaluate(() => {
    const badge = document.querySelector('patron-loyalty-badge').shadowRoot.querySelector('.badge');
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.setProperty('background-color', 'var(--patron-surface)');
    return [badge, probe].map((element) => getComputedStyle(element).backgroundColor);
  });

describe('a theme beside the script tag', { timeout: 300_000 }, () => {
  const host = hostPages();

  it('is there for each of three', () => {
    assert.deepEqual(themes, [
      'themes/high-contrast.css',
      'themes/neutral.css',
      'themes/warm-shop.css',
    ]);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is linked with its integrity, and worn in ${scheme}`, async () => {
      const { page, problems } = await host.open(
        htmlPage(
          `${themeLink('themes/warm-shop.css')}<style>:root{color-scheme:${scheme}}</style>${scriptTag}`,
          badgeTag,
        ),
      );
      await recordPurchase(page);
      await shownPoints(page);
      const [worn, meant] = await surfaces(page);
      assert.equal(worn, meant);
      assert.equal(meant, scheme === 'light' ? 'rgb(255, 252, 248)' : 'rgb(31, 27, 21)');
      assert.deepEqual(problems, []);
    });
  }
});

const everyElement = `<patron-loyalty-badge customer="c_1"></patron-loyalty-badge>
  <patron-feedback-form></patron-feedback-form>
  <patron-customer-search></patron-customer-search>
  <patron-visit-log customer="c_1"></patron-visit-log>
  <patron-customer-card customer="c_1"></patron-customer-card>`;

/** Buttons and fields lower than a finger is wide. A field's label counts, where it is larger. */
const lowControls = (page) =>
  page.evaluate(() => {
    const within = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ]);
    return within(document.body)
      .filter((element) => element.matches('button, input, select, textarea'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({
        name: `${element.getRootNode().host.localName}: ${element.localName} ${element.textContent.trim().slice(0, 30)}`,
        height: Math.max(
          ...[element, element.closest('label')].map(
            (box) => box?.getBoundingClientRect().height ?? 0,
          ),
        ),
      }))
      .filter(({ height }) => height > 0 && height < 44)
      .map(({ name, height }) => `${name} is ${height} px high`);
  });

describe('where a finger points', { timeout: 300_000 }, () => {
  const host = hostPages();
  let browser;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  for (const [density, space] of [
    ['compact', '3px'],
    ['normal', '4px'],
    ['roomy', '5px'],
  ]) {
    it(`every control is 44 px high or more when the page is ${density}`, async () => {
      const place = `/touch-${density}.html`;
      host.serve(
        place,
        htmlPage(`<style>:root{--patron-space:${space}}</style>${scriptTag}`, everyElement),
      );
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      });
      const page = await context.newPage();
      await page.goto(host.address + place);
      await recordPurchase(page);
      await shownPoints(page);
      await page.locator('patron-customer-card textarea').waitFor();
      await page.locator('patron-customer-card .stage-step').first().waitFor();
      assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
      assert.deepEqual(await lowControls(page), []);
    });
  }
});
