import { chromium } from 'playwright-core';
import { chromiumSwitches, findChromium } from '../setup/find-browser.js';

/** Starts the Chromium that the other tests run in. `till.test` leads here, and is plain http. */
export async function launchBrowser() {
  const { executablePath, environment } = await findChromium();
  return chromium.launch({
    executablePath,
    args: [...chromiumSwitches, '--host-resolver-rules=MAP till.test 127.0.0.1'],
    env: { ...process.env, ...environment },
  });
}

/**
 * Opens a page that keeps what went wrong in it: uncaught errors, console warnings and errors, answers
 * of 400 and above, and what its Content-Security-Policy refused.
 *
 * @param {import('playwright-core').BrowserContext} context
 */
export async function openWatchedPage(context) {
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // The answer itself is kept below, with its address.
    if (message.text().startsWith('Failed to load resource')) return;
    if (['error', 'warning'].includes(message.type())) {
      problems.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`answered ${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('reportRefusal', (refusal) => problems.push(`refused: ${refusal}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      window.reportRefusal(
        `${effectiveDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`,
      );
    });
  });
  return { page, problems };
}
