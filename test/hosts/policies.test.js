import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { badgeTag, hostPages, htmlPage, recordPurchase, shownPoints } from './host-pages.js';

const everyElement = `${badgeTag}<patron-customer-card customer="c_1"></patron-customer-card>
  <patron-visit-log></patron-visit-log><patron-feedback-form></patron-feedback-form>
  <patron-customer-search></patron-customer-search>`;

describe('a Content-Security-Policy', { timeout: 600_000 }, () => {
  const host = hostPages();
  const trustedTypes = "; require-trusted-types-for 'script'; trusted-types patronkit";

  for (const [name, policy] of [
    ['of a nonce and strict-dynamic', "default-src 'none'; script-src 'nonce-n0' 'strict-dynamic'"],
    ['of a nonce and our origin', "default-src 'none'; script-src 'nonce-n0' 'self'"],
    ['of our origin alone', "default-src 'none'; script-src 'self'"],
  ]) {
    it(`${name} is not violated`, async () => {
      const { page, problems } = await host.open(
        htmlPage(
          '<script async nonce="n0" src="/patron/patron.js"></script>',
          everyElement,
        ).replace('<link rel="icon" href="data:,">', ''),
        { headers: { 'Content-Security-Policy': policy + trustedTypes } },
      );
      assert.equal(await recordPurchase(page), 2500);
      await shownPoints(page);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(
        problems.filter((problem) => !problem.includes('favicon')),
        [],
      );
    });
  }

  it('that does not allow our Trusted Types policy is named in a warning, and nothing is thrown', async () => {
    const { page, problems } = await host.open(
      htmlPage('<script async src="/patron/patron.js"></script>', badgeTag),
      {
        headers: {
          'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types other",
        },
      },
    );
    await page.waitForFunction(() => window.Patron);
    await page.waitForLoadState('networkidle');
    assert.ok(
      problems.some((problem) => problem.includes('[patronkit]') && problem.includes('patronkit')),
      problems.join('\n'),
    );
    assert.deepEqual(
      problems.filter((problem) => problem.startsWith('uncaught')),
      [],
    );
  });

  it("lives beside the page's own Lit under one policy list", async () => {
    const { page, problems } = await host.open(
      htmlPage(
        `<script>window.lit = trustedTypes.createPolicy('lit-html', { createHTML: (text) => text })</script>
         <script src="/patron/patron.js"></script>`,
        badgeTag,
      ),
      {
        headers: {
          'Content-Security-Policy':
            "require-trusted-types-for 'script'; trusted-types patronkit lit-html",
        },
      },
    );
    assert.equal(await recordPurchase(page), 2500);
    await shownPoints(page);
    assert.deepEqual(problems, []);
  });
});
