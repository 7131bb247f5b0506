import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { accessibilityTreePlugin } from './setup/accessibility-tree-plugin.js';
import { browserTestFiles } from './setup/browser-test-files.js';
import { bundleDependenciesPlugin } from './setup/bundle-dependencies-plugin.js';
import { countingReporter } from './setup/counting-reporter.js';
import { elementListPlugin } from './setup/element-list-plugin.js';
import { emulationPlugin } from './setup/emulation-plugin.js';
import { engineLaunchers } from './setup/engines.js';
import { escapeHitsPlugin } from './setup/escape-hits-plugin.js';
import { patientWaitingPlugin } from './setup/patient-waiting-plugin.js';
import { pressKeysPlugin } from './setup/press-keys-plugin.js';
import { storyFilesPlugin } from './setup/story-files-plugin.js';

// Runs every `*.test.ts` in a real browser against the packages' sources.
// One file: npx web-test-runner --config test/web-test-runner.config.js --files packages/…/x.test.ts
const rootDir = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
/** Property tests take many more cases: `PATRONKIT_LONG=1`. */
const isLong = process.env['PATRONKIT_LONG'] === '1';
const resultFile =
  process.env['PATRONKIT_RESULT_FILE'] ?? path.join(rootDir, 'test-results/browser.json');

/** Runners that start side by side would all find the same port free. */
async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

export default {
  rootDir,
  port: await freePort(),
  files: Object.values(browserTestFiles).flat(),
  nodeResolve: {
    // `source` leads to the packages' own TypeScript, so nothing has to be built first.
    exportConditions: ['source', 'browser', 'default'],
    extensions: ['.js', '.mjs', '.ts'],
  },
  concurrency: 1,
  concurrentBrowsers: 3,
  browsers: await engineLaunchers(),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: isLong ? 14_400_000 : 900_000,
  testFramework: { config: { ui: 'bdd', timeout: isLong ? '7200000' : '60000' } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html>
  <body>
    <script>globalThis.patronkitLongRun = ${isLong};</script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
  reporters: [countingReporter({ rootDir, resultFile })],
  plugins: [
    patientWaitingPlugin(),
    accessibilityTreePlugin(path.join(rootDir, 'test/accessibility/snapshots')),
    pressKeysPlugin(),
    storyFilesPlugin(rootDir),
    elementListPlugin(rootDir),
    emulationPlugin(),
    escapeHitsPlugin(),
    bundleDependenciesPlugin(
      ['axe-core', 'culori/fn', 'fast-check', 'papaparse', 'zod/mini'],
      rootDir,
    ),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('setup/esbuild-tsconfig.json', import.meta.url)),
    }),
  ],
};
