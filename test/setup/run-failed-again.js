import { runStep } from './run-step.js';

/** More tests than these do not fail by chance. */
const mostByChance = 5;

/** Whoever draws cases names the seed of the one that failed; other cases would prove nothing. */
const isDrawn = ({ message = '' }) => /\bseed\b/.test(message);

const nameOf = ({ engine, file, name }) => [engine, file, name].join(' · ');

/**
 * Runs the few tests once more that failed in a step, when the processor is theirs alone. What
 * passes then is unsteady: it counts as passed and is told as `unsteady`. Never rejects.
 *
 * @param {import('./run-step.js').Step} step
 * @param {import('./run-step.js').StepResult} result
 * @returns {Promise<import('./run-step.js').StepResult & {
 *   unsteady: readonly import('./run-step.js').Failure[],
 * }>}
 */
export async function runFailedAgain(step, result) {
  const { failures } = result;
  const isByChance =
    step.commandFor !== undefined &&
    failures.length <= mostByChance &&
    failures.every((failure) => failure.file && !isDrawn(failure));
  if (!isByChance || failures.length === 0) return { ...result, unsteady: [] };
  const files = [...new Set(failures.map(({ file }) => file))];
  const again = await runStep({ ...step, command: step.commandFor(files) });
  const isWhole = again.failures.every(({ file }) => file);
  const isSeen = isWhole && again.passed + again.failed >= failures.length;
  const failedAgain = new Set(again.failures.map(nameOf));
  const unsteady = isSeen ? failures.filter((failure) => !failedAgain.has(nameOf(failure))) : [];
  const known = new Set(failures.map(nameOf));
  const isNew = (failure) => !known.has(nameOf(failure));
  const remaining = [
    ...failures.filter((failure) => !unsteady.includes(failure)),
    ...again.failures.filter(isNew),
  ];
  return {
    ...result,
    passed: result.passed + unsteady.length,
    failed: remaining.length,
    failures: remaining,
    unsteady,
    seconds: result.seconds + again.seconds,
    output: `${result.output}\n${again.output}`,
  };
}
