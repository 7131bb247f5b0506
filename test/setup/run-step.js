import { spawn } from 'node:child_process';
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
 */

/**
 * @typedef {object} StepResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures names of what failed
 * @property {number} seconds
 * @property {string} output
 */

/** No step takes this long unless it hangs. */
const longestStep = 15 * 60_000;

/**
 * Runs a step to its end and counts it. Never rejects.
 *
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
export async function runStep({ name, command, counts = false, environment = {} }) {
  const resultFile = path.join(repository, 'test-results', `${name.replaceAll(' ', '-')}.json`);
  rmSync(resultFile, { force: true });
  const began = Date.now();
  const { code, output } = await runNode(command, {
    ...environment,
    PATRONKIT_RESULT_FILE: resultFile,
  });
  const seconds = (Date.now() - began) / 1000;
  if (counts && existsSync(resultFile)) {
    const { passed, failed, skipped, failures } = JSON.parse(readFileSync(resultFile, 'utf8'));
    // A runner that ends badly without a failed test (a crash at the end) is a failure too.
    const crashed = code !== 0 && failed === 0 ? 1 : 0;
    return {
      name,
      passed,
      failed: failed + crashed,
      skipped,
      failures: [
        ...failures.map((failure) =>
          [failure.engine, failure.file, failure.name].filter(Boolean).join(' · '),
        ),
        ...(crashed ? [`${name} ended with code ${code}`] : []),
      ],
      seconds,
      output,
    };
  }
  const failed = code === 0 ? 0 : 1;
  const failures = failed ? [name] : [];
  return { name, passed: 1 - failed, failed, skipped: 0, failures, seconds, output };
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
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
