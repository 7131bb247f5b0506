import { readFileSync } from 'node:fs';
import path from 'node:path';
import { browserTestFiles } from './setup/browser-test-files.js';
import { namedEngines } from './setup/engines.js';
import { listFiles } from './setup/list-files.js';
import { runFailedAgain } from './setup/run-failed-again.js';
import { runStep } from './setup/run-step.js';
import { repository, toolPath } from './setup/tools.js';

// Everything behind `npm test`. `node test/run.js lint browser` runs only the steps that are named
// so or begin with that word.

const nodeTests = (...folders) =>
  folders
    .flatMap((folder) => listFiles(path.join(repository, folder), (file) => file.endsWith('.js')))
    .filter((file) => /from ['"]node:test['"]/.test(readFileSync(file, 'utf8')));

const testWithNode = (files, ...options) => [
  '--test',
  '--test-reporter',
  './test/setup/node-test-reporter.js',
  '--test-reporter-destination',
  'stdout',
  ...options,
  ...files,
];

const nodeStep = (name, files, ...options) => ({
  name,
  counts: true,
  command: testWithNode(files, ...options),
  commandFor: (some) => testWithNode(some, ...options),
});

const eslint = ['--config', 'test/lint/eslint.config.js', '--max-warnings', '0', '.'];
const storybook = ['build', '--config-dir', 'stories/.storybook', '--quiet', '--loglevel', 'warn'];

const testInBrowser = (files) => [
  toolPath('@web/test-runner', 'web-test-runner'),
  '--config',
  'test/web-test-runner.config.js',
  '--files',
  ...files,
];
const browserStep = (name, engine, files) => ({
  name: `browser ${name}`,
  counts: true,
  command: testInBrowser(files),
  commandFor: testInBrowser,
  environment: { PATRONKIT_ENGINES: engine },
});

const engines = namedEngines();
/** A runner for each engine: one that is cut short takes no other along. */
const browsers = engines.map((engine) =>
  engine === 'chromium'
    ? browserStep(engine, engine, browserTestFiles.parts)
    : browserStep(engine, engine, [...browserTestFiles.parts, ...browserTestFiles.stories]),
);
// Chromium looks at each story more closely than the others, and would be the last by far.
const storiesInChromium = engines.includes('chromium')
  ? [browserStep('chromium stories', 'chromium', browserTestFiles.stories)]
  : [];

/** In groups: the steps of one share the processor, the next group waits for them. */
const groups = [
  [{ name: 'build', command: ['packages/embed/build/build.js'] }],
  [
    { name: 'types', command: [toolPath('typescript', 'tsc'), '-p', 'test/tsconfig.json'] },
    {
      name: 'types of the demo',
      command: [toolPath('typescript', 'tsc'), '-p', 'test/demo-types/tsconfig.json'],
    },
    { name: 'lint', command: [toolPath('eslint', 'eslint'), ...eslint] },
    { name: 'templates', command: ['test/lint/check-templates.js'] },
    {
      name: 'format',
      command: [toolPath('prettier', 'prettier'), '--check', '--log-level', 'warn', '.'],
    },
    { name: 'unused', command: [toolPath('knip', 'knip'), '--no-config-hints'] },
    { name: 'imports', command: ['test/lint/check-imports.js'] },
    { name: 'plugin docs', command: ['test/lint/check-plugin-docs.js'] },
    { name: 'sizes', command: ['test/sizes/check-sizes.js'] },
    { name: 'pack', command: ['test/packages/pack.js'] },
    {
      name: 'storybook',
      command: [toolPath('storybook', 'storybook'), ...storybook],
      environment: { STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1' },
    },
    nodeStep(
      'node',
      nodeTests(
        'test/lint',
        'test/sizes',
        'test/stories',
        'test/pictures',
        'test/reference',
        'test/setup',
        'packages',
        'demo',
      ),
    ),
  ],
  [
    ...browsers,
    // The longest first.
    ...storiesInChromium,
    { name: 'pictures', counts: true, command: ['test/pictures/run-pictures.js'] },
    // Two at a time: each waits for its browser much of the time.
    nodeStep(
      'journeys',
      nodeTests('test/journeys', 'test/hosts', 'test/bench', 'test/faults'),
      '--test-concurrency',
      '2',
    ),
    // Both on what `pack` made.
    nodeStep('frameworks', nodeTests('test/frameworks'), '--test-concurrency', '2'),
    nodeStep('packages', nodeTests('test/packages')),
  ],
];

const wanted = process.argv.slice(2);
const isNamed = (step, word) => step.name === word || step.name.startsWith(`${word} `);
const unknown = wanted.filter((word) => !groups.flat().some((step) => isNamed(step, word)));
if (unknown.length > 0) {
  const names = groups.flat().map(({ name }) => name);
  console.error(`There is no step "${unknown.join('", "')}". Steps: ${names.join(', ')}.`);
  process.exit(2);
}

/** Runs the steps of a group, some at a time, and reports each as it ends; then what failed again. */
async function runGroup(steps) {
  const waiting = steps.filter(
    (step) => wanted.length === 0 || wanted.some((word) => isNamed(step, word)),
  );
  const results = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step);
      results.push(result);
      report(step, result);
    }
  };
  // Each engine waits for its pages much of the time; what comes after them fills the places of
  // those that end first.
  const atOnce = Math.max(2, steps.filter((step) => browsers.includes(step)).length);
  await Promise.all(Array.from({ length: atOnce }, work));
  const ended = [];
  for (const result of results) {
    const step = steps.find(({ name }) => name === result.name);
    ended.push(await runFailedAgain(step, result));
  }
  return ended;
}

function report({ counts }, { name, passed, failed, skipped, seconds, output }) {
  const summary = counts ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
  console.log(`${failed > 0 ? '✗' : '✓'} ${name} (${seconds.toFixed(1)} s) ${summary}`.trimEnd());
  if (failed > 0 || process.env['PATRONKIT_VERBOSE']) {
    console.log(`    ${withoutCursorMoves(output).trimEnd().replaceAll('\n', '\n    ')}`);
  }
}

/** The browser runner moves the cursor as if in a terminal. */
function withoutCursorMoves(output) {
  return output.replaceAll(/\u001b\[\d*[A-GJK]/g, '');
}

const results = [];
for (const group of groups) {
  const ended = await runGroup(group);
  results.push(...ended);
  if (ended.some(({ name, failed }) => name === 'build' && failed > 0)) {
    console.log('Nothing else is worth running before the build works.');
    break;
  }
}

const sum = (field) => results.reduce((total, result) => total + result[field], 0);

function list(title, failures) {
  if (failures.length === 0) return;
  console.log(`\n${title}:`);
  for (const { engine, file, name, message = '' } of failures) {
    const words = [engine, file, name, message.split('\n')[0]].filter(Boolean);
    console.log(`  ✗ ${words.join(' · ')}`);
  }
}
list(
  'Failed beside the others and passed alone (unsteady: look into it)',
  results.flatMap(({ unsteady }) => unsteady),
);
list(
  'Failed',
  results.flatMap(({ failures }) => failures),
);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
