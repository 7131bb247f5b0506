import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { greeterCode, greeterIntegrity } from './greeter-plugin.js';
import {
  badgeTag,
  hostPages,
  htmlPage,
  recordPurchase,
  scriptTag,
  shownPoints,
} from './host-pages.js';

const form = '<patron-feedback-form measure="nps"></patron-feedback-form>';

/** What Prototype 1.6 adds: in such a page `JSON.stringify([1])` is `"[1]"`, in quotation marks. */
const toJSONScript = `
  Array.prototype.toJSON = function () {
    return '[' + this.map(function (one) { return JSON.stringify(one); }).join(', ') + ']';
  };`;

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
    ["that gives arrays a toJSON (Prototype's)", toJSONScript],
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

  describe('that gives arrays a toJSON', () => {
    /** A shop in such a page, with one customer; `work` runs there. */
    async function withCustomer(work, argument) {
      const { page, problems } = await host.open(
        htmlPage(`<script>${toJSONScript}</script>${scriptTag}`, badgeTag),
      );
      await recordPurchase(page);
      const answer = await page.evaluate(work, argument);
      return { page, answer, problems };
    }

    it('keeps sealed fields as they were, and opens them with their passphrase', async () => {
      const { answer, problems } = await withCustomer(async () => {
        const { store } = await window.Patron.ready;
        const administration = await store.administration();
        const secret = { passphrase: 'several words that staff know' };
        await administration.enableEncryption(secret);
        const sealed = (await store.customers.get('c_1')).name;
        await administration.lock();
        await administration.unlock(secret);
        return [sealed, (await store.customers.get('c_1')).name];
      });
      assert.deepEqual(answer, ['Ada Nobody', 'Ada Nobody']);
      assert.deepEqual(problems, []);
    });

    it('writes a backup that brings back every customer, and a copy that holds lists', async () => {
      const contactWays = [{ kind: 'email', value: 'ada@example.org' }];
      const { answer, problems } = await withCustomer(async (ways) => {
        const { store } = await window.Patron.ready;
        await store.customers.patch('c_1', { contactWays: ways });
        const administration = await store.administration();
        const rights = await administration.personalData();
        const { json } = await rights.export('c_1');
        return [await (await administration.exportBackup()).text(), await json.text()];
      }, contactWays);
      const [backup, copy] = answer;
      assert.deepEqual(JSON.parse(copy).customer.contactWays, contactWays);

      const { page } = await host.open(htmlPage(scriptTag, badgeTag));
      await page.waitForFunction(() => window.Patron?.version);
      const restored = await page.evaluate(async (file) => {
        const { store } = await window.Patron.ready;
        await (await store.administration()).importBackup(new Blob([file]));
        return store.customers.get('c_1');
      }, backup);
      assert.deepEqual(restored.contactWays, contactWays);
      assert.deepEqual(problems, []);
    });

    it('runs sandboxed plugins', async () => {
      host.serve('/greeter.js', greeterCode, { 'Content-Type': 'text/javascript' });
      const { page, problems } = await withCustomer(
        (request) => window.Patron.use(request).then(() => 'active'),
        { src: '/greeter.js', integrity: greeterIntegrity, grant: ['read customers.name'] },
      );
      await page.getByText('Good day, Ada Nobody').waitFor();
      assert.deepEqual(problems, []);
    });
  });
});
