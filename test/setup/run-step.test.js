import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runStep } from './run-step.js';
import { counted, standInForSteps } from './step-stand-in.js';

const standIn = standInForSteps('step-once');
after(standIn.remove);
const run = (results) => runStep(standIn.step(results));

const lost = 'Error: Tests were interrupted because the browser disconnected.';
const neverOpened = [
  'Browser tests did not start after 60000ms You can increase this timeout with …',
  'The browser was unable to create and start a test page after 60000ms. You can …',
];

test('files that lost their browser run again, and count as they did then', async () => {
  const failure = { file: 'b.test.ts', name: 'adds', message: 'expected 2' };
  const { passed, failed, failures } = await run({
    all: counted(5, { file: 'a.test.ts', name: '(the file itself)', message: lost }, failure),
    'a.test.ts': counted(3),
  });
  assert.deepEqual({ passed, failed }, { passed: 8, failed: 1 });
  assert.deepEqual(failures, [failure]);
});

for (const message of neverOpened) {
  test(`files run again when "${message.slice(0, 40)}…"`, async () => {
    const { passed, failed } = await run({
      all: counted(5, { file: 'a.test.ts', name: '(the file itself)', message }),
      'a.test.ts': counted(3),
    });
    assert.deepEqual({ passed, failed }, { passed: 8, failed: 0 });
  });
}

test('files that lose their browser again have failed', async () => {
  const interrupted = { file: 'a.test.ts', name: '(the file itself)', message: lost };
  const { failed } = await run({
    all: counted(5, interrupted),
    'a.test.ts': counted(0, interrupted),
  });
  assert.equal(failed, 1);
});
