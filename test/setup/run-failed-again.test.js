import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runFailedAgain } from './run-failed-again.js';
import { runStep } from './run-step.js';
import { counted, standInForSteps } from './step-stand-in.js';

const standIn = standInForSteps('step-again');
after(standIn.remove);

const late = { file: 'a.test.ts', name: 'waits', message: 'Timeout: nothing came' };
const wrong = { file: 'a.test.ts', name: 'adds', message: 'expected 2' };
const drawn = {
  file: 'a.test.ts',
  name: 'merges',
  message: 'Property failed after 3 tests { seed: 1, path: "2" }',
};

async function runTwice(results) {
  const step = standIn.step(results);
  const { passed, failed, failures, unsteady } = await runFailedAgain(step, await runStep(step));
  return { passed, failed, failures, unsteady };
}

test('what passes alone counts as passed, and is told', async () => {
  assert.deepEqual(await runTwice({ all: counted(5, late), 'a.test.ts': counted(2) }), {
    passed: 6,
    failed: 0,
    failures: [],
    unsteady: [late],
  });
});

test('what fails again has failed', async () => {
  assert.deepEqual(
    await runTwice({ all: counted(5, late, wrong), 'a.test.ts': counted(1, wrong) }),
    { passed: 6, failed: 1, failures: [wrong], unsteady: [late] },
  );
});

test('what fails only the second time has failed, too', async () => {
  assert.deepEqual(await runTwice({ all: counted(5, late), 'a.test.ts': counted(1, wrong) }), {
    passed: 6,
    failed: 1,
    failures: [wrong],
    unsteady: [late],
  });
});

test('a case that was drawn has failed: other cases prove nothing', async () => {
  assert.deepEqual(await runTwice({ all: counted(5, drawn), 'a.test.ts': counted(2) }), {
    passed: 5,
    failed: 1,
    failures: [drawn],
    unsteady: [],
  });
});

test('many failures are no chance', async () => {
  const failures = Array.from({ length: 6 }, (_, index) => ({ ...wrong, name: `adds ${index}` }));
  const { failed } = await runTwice({ all: counted(5, ...failures), 'a.test.ts': counted(6) });
  assert.equal(failed, 6);
});

test('a second run in which the tests were not found proves nothing', async () => {
  const { failed } = await runTwice({ all: counted(5, late), 'a.test.ts': counted(0) });
  assert.equal(failed, 1);
});

test('a runner that cannot start again leaves the failure as it was', async () => {
  const { failures, unsteady } = await runTwice({ all: counted(5, late) });
  assert.deepEqual(failures[0], late);
  assert.deepEqual(unsteady, []);
});
