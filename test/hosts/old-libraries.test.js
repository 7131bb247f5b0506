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

const form = '<patron-feedback-form measure="nps"></patron-feedback-form>';

describe('a page with an old library', { timeout: 600_000 }, () => {
  const host = hostPages();

  for (const [name, script] of [
    [
      "whose Array.from knows no mapper and no set (Prototype's)",
      `Array.from = function (source) {
         if (!source) return [];
         if ('toArray' in Object(source)) return source.toArray();
         var length = source.length || 0, results = new Array(length);
         while (length--) results[length] = source[length];
         return results;
       };`,
    ],
    [
      'that adds enumerable methods to Object.prototype',
      `Object.prototype.each = function () { throw new Error('for…in met each'); };
       Object.prototype.size = function () { return 0; }; Array.prototype.contains = function () {};`,
    ],
    [
      "that replaces window.Event (MooTools')",
      `window.Event = function (type) { this.type = type; }; window.Event.prototype = {};`,
    ],
    [
      'that puts a wrapper in the place of Promise',
      `(function (Native) {
         window.Promise = function (work) { return new Native(work); };
         window.Promise.prototype = Native.prototype;
         ['resolve', 'reject', 'all', 'race', 'allSettled'].forEach(function (name) { window.Promise[name] = Native[name].bind(Native); });
       })(window.Promise);`,
    ],
    [
      'with frozen intrinsics',
      `[Object, Array, Promise, Map, Set, Function, Error].forEach(function (one) { Object.freeze(one); Object.freeze(one.prototype); });`,
    ],
  ]) {
    it(`${name} works like any other`, async () => {
      const { page, problems } = await host.open(
        htmlPage(`<script>${script}</script>${scriptTag}`, `${badgeTag}${form}`),
      );
      assert.equal(await recordPurchase(page), 2500);
      await shownPoints(page);
      await page.evaluate(() => {
        document.addEventListener('feedback-sent', (event) => (window.sent = event.type));
      });
      await page.getByRole('radio', { name: '9 of 10' }).check();
      await page.getByRole('button', { name: 'Send feedback' }).click();
      await page.getByRole('heading', { name: 'Thank you' }).waitFor();
      // The page is told once the thanks are shown.
      await page.waitForFunction(() => window.sent === 'feedback-sent');
      assert.deepEqual(problems, []);
    });
  }
});
