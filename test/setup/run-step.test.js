import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { runStep } from './run-step.js';

const lost = 'Error: Tests were interrupted because the browser disconnected.';
const neverOpened = [
  'Browser tests did not start after 60000ms You can increase this timeout with …',
  'The browser was unable to create and start a test page after 60000ms. You can …',
];

/** Stands for a runner: counts what it is told to, by the files it is given. */
const runner = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  import path from 'node:path';
  const results = JSON.parse(process.argv[2]);
  const counts = results[process.argv.slice(3).join() || 'all'];
  if (!counts) process.exit(1);
  const file = process.env.PATRONKIT_RESULT_FILE;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
`;

let folder;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'run-step-'));
  writeFileSync(path.join(folder, 'runner.mjs'), runner);
});
after(() => rmSync(folder, { recursive: true }));

const run = (results) => {
  const command = [path.join(folder, 'runner.mjs'), JSON.stringify(results)];
  const commandFor = (files) => [...command, ...files];
  return runStep({ name: 'run-step-test', counts: true, command, commandFor });
};
const counts = (passed, ...failures) => ({
  passed,
  failed: failures.length,
  skipped: 0,
  failures,
});

test('files that lost their browser run again, and count as they did then', async () => {
  const failure = { file: 'b.test.ts', name: 'adds', message: 'expected 2' };
  const { passed, failed, failures } = await run({
    all: counts(5, { file: 'a.test.ts', name: '(the file itself)', message: lost }, failure),
    'a.test.ts': counts(3),
  });
  assert.deepEqual({ passed, failed }, { passed: 8, failed: 1 });
  assert.deepEqual(failures, ['b.test.ts · adds · expected 2']);
});

for (const message of neverOpened) {
  test(`files run again when "${message.slice(0, 40)}…"`, async () => {
    const { passed, failed } = await run({
      all: counts(5, { file: 'a.test.ts', name: '(the file itself)', message }),
      'a.test.ts': counts(3),
    });
    assert.deepEqual({ passed, failed }, { passed: 8, failed: 0 });
  });
}

test('files that lose their browser again have failed', async () => {
  const interrupted = { file: 'a.test.ts', name: '(the file itself)', message: lost };
  const { failed } = await run({
    all: counts(5, interrupted),
    'a.test.ts': counts(0, interrupted),
  });
  assert.equal(failed, 1);
});

test('what a test finds wrong gets no second run', async () => {
  const failure = { file: 'a.test.ts', name: 'adds', message: 'expected 2' };
  const { passed, failed } = await run({ all: counts(5, failure), 'a.test.ts': counts(6) });
  assert.deepEqual({ passed, failed }, { passed: 5, failed: 1 });
});
