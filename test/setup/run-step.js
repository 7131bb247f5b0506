import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { repository } from './tools.js';

/**
 * One thing `npm test` does.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command what to run with Node.js, from the repository's root
 * @property {boolean} [counts] it writes its own counts; any other step counts as one test
 * @property {Record<string, string>} [environment]
 * @property {(files: readonly string[]) => readonly string[]} [commandFor] what to run for some of
 * its test files
 */

/**
 * @typedef {object} Failure
 * @property {string} name of the test, or of the step
 * @property {string} [file]
 * @property {string} [engine]
 * @property {string} [message]
 */

/**
 * @typedef {object} StepResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly Failure[]} failures
 * @property {number} seconds
 * @property {string} output
 */

/** No step takes this long unless it hangs. */
const longestStep = 25 * 60_000;

/**
 * Runs a step to its end and counts it. Never rejects.
 *
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
export async function runStep(step) {
  const { name, command, counts = false, environment = {} } = step;
  const resultFile = path.join(repository, 'test-results', `${name.replaceAll(' ', '-')}.json`);
  const began = Date.now();
  const attempt = (wanted = command) => {
    rmSync(resultFile, { force: true });
    return runNode(wanted, { ...environment, PATRONKIT_RESULT_FILE: resultFile });
  };
  let { ending, output } = await attempt();
  if (counts && ending && !existsSync(resultFile)) {
    // A runner that was cut short (a browser that crashed, no memory left) says nothing about the
    // tests, so they get one more run; what a test finds wrong is written down and gets none.
    const first = `${name} ${ending} before it could count its tests, and runs again.`;
    if (environment['PATRONKIT_ENGINES'] === 'webkit') await freeWebKit();
    // Nobody would see why, should the second run pass.
    console.log(`${first}\n${indentedEnd(output)}`);
    const again = await attempt();
    ending = again.ending;
    output = `${output}\n${first}\n\n${again.output}`;
  }
  const seconds = (Date.now() - began) / 1000;
  if (counts && existsSync(resultFile)) {
    let counted = JSON.parse(readFileSync(resultFile, 'utf8'));
    const files = interruptedFiles(counted);
    if (step.commandFor && files.length > 0) {
      console.log(`${name} lost its browser amid ${files.join(', ')}, which run again.`);
      const again = await attempt(step.commandFor(files));
      ending = again.ending;
      output += `\n${again.output}`;
      if (existsSync(resultFile)) {
        counted = joinCounts(counted, JSON.parse(readFileSync(resultFile, 'utf8')));
      }
    }
    const { passed, failed, skipped, failures } = counted;
    // A runner that ends badly without a failed test (a crash at the end) is a failure too.
    const crashed = ending && failed === 0 ? 1 : 0;
    return {
      name,
      passed,
      failed: failed + crashed,
      skipped,
      failures: [...failures, ...(crashed ? [{ name: `${name} ${ending}` }] : [])],
      seconds,
      output,
    };
  }
  const failed = ending ? 1 : 0;
  const failures = failed ? [{ name: `${name} ${ending}` }] : [];
  return { name, passed: 1 - failed, failed, skipped: 0, failures, seconds, output };
}

/** What the runner says of a file that its browser did not open, or went away from. */
const interruptions = [
  'because the browser disconnected',
  'tests did not start after',
  'unable to create and start a test page',
];
const isInterrupted = ({ message = '' }) =>
  interruptions.some((interruption) => message.includes(interruption));

/** Test files of which nothing is known, because of their browser. */
const interruptedFiles = ({ failures }) => [
  ...new Set(failures.filter(isInterrupted).map(({ file }) => file)),
];

/** The counts of a run in which what was interrupted ran again. */
function joinCounts(first, again) {
  const failures = first.failures.filter((failure) => !isInterrupted(failure));
  const interrupted = first.failures.length - failures.length;
  return {
    passed: first.passed + again.passed,
    failed: first.failed - interrupted + again.failed,
    skipped: first.skipped + again.skipped,
    failures: [...failures, ...again.failures],
  };
}

/** The session of a runner that went without a word is still open, and WebKit has no second. */
async function freeWebKit() {
  const port = process.env['PATRONKIT_WEBKIT_PORT'];
  if (!port) return;
  spawnSync('pkill', ['-f', `WebKitWebDriver .*--port=${port}`]);
  // `.ci/run` starts another.
  await new Promise((resolve) => setTimeout(resolve, 5000));
}

const shownLines = 15;

const indentedEnd = (output) =>
  output
    .trimEnd()
    .split('\n')
    .slice(-shownLines)
    .map((line) => `    ${line}`)
    .join('\n');

/** How a run ended in words, if it did not end well. */
function endingOf(code, signal) {
  if (signal) return `was ended by ${signal}`;
  return code === 0 ? undefined : `ended with code ${code}`;
}

function runNode(command, environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: repository,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longestStep,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', ({ message }) => resolve({ ending: `did not start: ${message}`, output }));
    child.on('close', (code, signal) => resolve({ ending: endingOf(code, signal), output }));
  });
}
