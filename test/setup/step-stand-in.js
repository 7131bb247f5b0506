import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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

/** Steps of this name, whose runs end as they are told to: the whole under `all`, some files under their names. */
export function standInForSteps(name) {
  const folder = mkdtempSync(path.join(tmpdir(), 'patronkit-step-'));
  const file = path.join(folder, 'runner.mjs');
  writeFileSync(file, runner);
  return {
    step(results) {
      const command = [file, JSON.stringify(results)];
      const commandFor = (files) => [...command, ...files];
      return { name, counts: true, command, commandFor };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export const counted = (passed, ...failures) => ({
  passed,
  failed: failures.length,
  skipped: 0,
  failures,
});
