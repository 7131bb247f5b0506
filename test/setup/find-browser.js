import { existsSync } from 'node:fs';
import path from 'node:path';
import { unpackPackagedChromium } from './packaged-chromium.js';

const programFolders = [
  process.env['PROGRAMFILES'],
  process.env['PROGRAMFILES(X86)'],
  process.env['LOCALAPPDATA'],
].filter((folder) => folder !== undefined);

const fixedPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: programFolders.flatMap((folder) => [
    path.join(folder, 'Google/Chrome/Application/chrome.exe'),
    path.join(folder, 'Chromium/Application/chrome.exe'),
    path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

/** Full path of the first of these programs that PATH leads to. */
export function findOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((candidate) => existsSync(candidate));
}

/** Switches every Chromium here is started with: nothing of it may reach for the network. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--no-first-run',
];

/**
 * Where a Chromium is, and the environment it needs: CHROME_PATH, else an installed one, else the
 * one carried inside the npm package `@sparticuz/chromium` (Linux on x64), unpacked once.
 *
 * @returns {Promise<{ executablePath: string, environment: Record<string, string> }>}
 */
export async function findChromium() {
  const given = process.env['CHROME_PATH'];
  if (given) {
    if (!existsSync(given)) {
      throw new Error(`CHROME_PATH names "${given}", which is not there. Correct it or unset it.`);
    }
    return { executablePath: given, environment: {} };
  }
  const installed =
    fixedPlaces[process.platform]?.find((place) => existsSync(place)) ?? findOnPath(linuxNames);
  if (installed) return { executablePath: installed, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackPackagedChromium();
  throw new Error(
    'No Chromium was found. Install Chrome, Chromium or Edge, or name one with CHROME_PATH.',
  );
}

/** Where Firefox is: FIREFOX_PATH, else an installed one, else nothing. */
export function findFirefox() {
  const given = process.env['FIREFOX_PATH'];
  if (given) return existsSync(given) ? given : undefined;
  if (process.platform === 'darwin') {
    return ['/Applications/Firefox.app/Contents/MacOS/firefox'].find((place) => existsSync(place));
  }
  return findOnPath(['firefox-esr', 'firefox']);
}

/** WebKitGTK's small test browser and the driver that steers it, where both are installed. */
export function findWebKit() {
  const driver = findOnPath(['WebKitWebDriver']);
  const browser = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/libexec',
    '/usr/lib',
  ]
    .flatMap((folder) =>
      ['4.1', '6.0', '4.0'].flatMap((version) => [
        path.join(folder, `webkit2gtk-${version}/MiniBrowser`),
        path.join(folder, `webkitgtk-${version}/MiniBrowser`),
      ]),
    )
    .find((candidate) => existsSync(candidate));
  return driver && browser ? { driver, browser } : undefined;
}
