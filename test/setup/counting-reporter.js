import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

function* eachTest(suite, trail = []) {
  for (const test of suite.tests) yield { test, name: [...trail, test.name].join(' › ') };
  for (const child of suite.suites) yield* eachTest(child, [...trail, child.name]);
}

/** The runner may cut the message off the stack; both are wanted, with what was expected. */
function wordsOf(error) {
  const { message = 'failed without a message', stack = '', expected, actual } = error ?? {};
  return [
    stack.includes(message) ? stack : `${message}\n${stack}`,
    ...(expected === undefined ? [] : [`expected: ${expected}`, `actual: ${actual}`]),
  ].join('\n');
}

/**
 * One line per test file and engine while running, with what failed and what the page logged; at the
 * end the counts, also as JSON in `resultFile` for `test/run.js`.
 */
export function countingReporter({ rootDir, resultFile }) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  let isCounted = false;
  // What ends the runner amid its tests is written at once, or it is lost with the runner's own words.
  const tell = (words) => writeSync(process.stderr.fd, `${words}\n`);
  process.prependOnceListener('SIGINT', () => tell('The runner was sent SIGINT.'));
  process.on('uncaughtExceptionMonitor', (error) => tell(error?.stack ?? error));
  process.once('exit', (code) => {
    if (isCounted) return;
    tell(`Ended with code ${code} before all tests were run.`);
  });

  function countSession(session) {
    const file = path.relative(rootDir, session.testFile);
    // The WebDriver launcher names its browser only while running.
    const engine = session.browser.name === 'MiniBrowser' ? 'WebKit' : session.browser.name;
    const here = { passed: 0, failed: 0, skipped: 0, seconds: 0, failures: [] };
    const fail = (name, message) => {
      here.failed += 1;
      here.failures.push({ file, engine, name, message });
    };
    for (const { test, name } of session.testResults ? eachTest(session.testResults) : []) {
      here.seconds += (test.duration ?? 0) / 1000;
      if (test.skipped) here.skipped += 1;
      else if (test.passed) here.passed += 1;
      else fail(name, wordsOf(test.error));
    }
    for (const error of session.errors ?? []) fail('(the file itself)', wordsOf(error));
    if (session.passed === false && here.failed === 0) fail('(the file itself)', 'did not finish');
    if (here.passed + here.failed + here.skipped === 0) fail('(the file itself)', 'holds no tests');
    counts.passed += here.passed;
    counts.failed += here.failed;
    counts.skipped += here.skipped;
    counts.failures.push(...here.failures);
    return { file, engine, here };
  }

  return {
    reportTestFileResults({ logger, sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        const { file, engine, here } = countSession(session);
        const skipped = here.skipped > 0 ? `, ${here.skipped} skipped` : '';
        const mark = here.failed > 0 ? '✗' : '·';
        logger.log(
          `${mark} ${engine} ${file}: ${here.passed} passed, ${here.failed} failed${skipped} (${here.seconds.toFixed(1)} s)`,
        );
        if (here.failed === 0) continue;
        for (const { name, message } of here.failures) {
          logger.log(`  ${name}\n    ${message.replaceAll('\n', '\n    ')}`);
        }
        for (const log of session.logs ?? []) if (log.length > 0) logger.log('    log:', ...log);
        for (const missing of session.request404s ?? []) logger.log(`    not found: ${missing}`);
      }
    },
    onTestRunFinished() {
      isCounted = true;
      mkdirSync(path.dirname(resultFile), { recursive: true });
      writeFileSync(resultFile, `${JSON.stringify(counts, undefined, 2)}\n`);
      console.log(
        `\n${counts.passed} passed, ${counts.failed} failed` +
          (counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''),
      );
    },
  };
}
