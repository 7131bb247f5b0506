import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromiumSwitches, findChromium, findFirefox, findWebKit } from './find-browser.js';

/**
 * The engines to test in, from PATRONKIT_ENGINES: a comma-separated list of `chromium`, `firefox`
 * and `webkit`. Default: Chromium alone, which every machine has or can unpack.
 */
export function namedEngines() {
  return (process.env['PATRONKIT_ENGINES'] ?? 'chromium')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

const launchers = {
  async chromium() {
    const { executablePath, environment } = await findChromium();
    const launcher = chromeLauncher({
      launchOptions: {
        executablePath,
        headless: true,
        args: chromiumSwitches,
        env: { ...process.env, ...environment },
      },
    });
    launcher.name = 'Chromium';
    return launcher;
  },
  firefox() {
    const executablePath = findFirefox();
    if (!executablePath) {
      throw new Error('Firefox was asked for and is not there. Install it or set FIREFOX_PATH.');
    }
    const launcher = chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath, headless: true },
    });
    launcher.name = 'Firefox';
    return launcher;
  },
  /** Needs a running WebKitWebDriver (`.ci/run` starts one) at PATRONKIT_WEBKIT_PORT. */
  webkit() {
    const installed = findWebKit();
    if (!installed) {
      throw new Error('WebKit was asked for, but WebKitWebDriver or MiniBrowser is not there.');
    }
    const launcher = webdriverLauncher({
      hostname: '127.0.0.1',
      port: Number(process.env['PATRONKIT_WEBKIT_PORT'] ?? 4455),
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        // The runner hears from the page itself, and WebKit now and then waits for ever for the end
        // of a load.
        pageLoadStrategy: 'none',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: installed.browser, args: ['--automation'] },
      },
    });
    launcher.name = 'WebKit';
    return launcher;
  },
};

/** A launcher for @web/test-runner per engine. */
export async function engineLaunchers(names = namedEngines()) {
  return Promise.all(
    names.map((name) => {
      const launch = launchers[name];
      if (!launch) {
        throw new Error(`There is no engine "${name}". Use ${Object.keys(launchers).join(', ')}.`);
      }
      return launch();
    }),
  );
}
