import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { greeterCode, greeterIntegrity } from './greeter-plugin.js';
import { badgeTag, hostPages, htmlPage, recordPurchase } from './host-pages.js';

describe('a sandboxed plugin', { timeout: 300_000 }, () => {
  const host = hostPages();
  const trustedTypes = "; require-trusted-types-for 'script'; trusted-types patronkit";
  const tag = '<script async nonce="n0" src="/patron/patron.js"></script>';

  /** What the plugin shows, or the code of the error why it does not. */
  async function shown(policy, grant) {
    host.serve('/greeter.js', greeterCode, { 'Content-Type': 'text/javascript' });
    const { page, problems } = await host.open(htmlPage(tag, badgeTag), {
      headers: policy ? { 'Content-Security-Policy': policy } : {},
    });
    await recordPurchase(page);
    const start = performance.now();
    const failure = await page.evaluate(
      (request) =>
        window.Patron.use(request).then(
          () => undefined,
          (error) => error.code,
        ),
      { src: '/greeter.js', integrity: greeterIntegrity, grant },
    );
    if (failure) return { failure, problems, waited: performance.now() - start };
    const text = page.getByText(/Good day/);
    await text.waitFor();
    return { text: await text.textContent(), problems };
  }

  const base =
    "default-src 'none'; connect-src 'self'; img-src data:; script-src 'nonce-n0' 'self'";

  it('shows what it was granted, in the element', async () => {
    const { text, problems } = await shown(undefined, ['read customers.name']);
    assert.equal(text, 'Good day, Ada Nobody');
    assert.deepEqual(problems, []);
  });

  it('gets nothing that was not granted', async () => {
    assert.equal((await shown(undefined, [])).text, 'Good day, stranger');
  });

  it('runs under a strict policy with Trusted Types that allows blob workers', async () => {
    const { text } = await shown(`${base}; worker-src blob:${trustedTypes}`, [
      'read customers.name',
    ]);
    assert.equal(text, 'Good day, Ada Nobody');
  });

  it('runs in its frame, with no personal data, where the policy forbids workers', async () => {
    const { text, problems } = await shown(base + trustedTypes, []);
    assert.equal(text, 'Good day, stranger');
    assert.equal(problems.filter((problem) => problem.includes('plugin-frame')).length, 1);
  });

  it('is refused personal data where the policy forbids workers', async () => {
    const { failure } = await shown(base + trustedTypes, ['read customers.name']);
    assert.equal(failure, 'plugin-sandbox');
  });

  it('is refused where the policy lets no script run in a frame, before its patience ends', async () => {
    const { failure, waited } = await shown(
      "default-src 'none'; connect-src 'self'; script-src 'self'",
      [],
    );
    assert.equal(failure, 'plugin-sandbox');
    // A frame that merely stays silent is waited for ten seconds.
    assert.ok(waited < 10_000, `${waited} ms`);
  });
});
