import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository, toolPath } from '../../../setup/tools.js';

const file = path.join(repository, 'docs/evidence.md');
const begin = '<!-- bench:store:begin -->';
const end = '<!-- bench:store:end -->';

/**
 * Puts text between the markers of the documentation.
 * @throws {Error} when the markers are not there
 */
export function updateEvidence(text) {
  const before = readFileSync(file, 'utf8');
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} needs the lines ${begin} and ${end}.`);
  const after = `${before.slice(0, from + begin.length)}\n\n${text}\n\n${before.slice(to)}`;
  writeFileSync(file, after);
  spawnSync(process.execPath, [toolPath('prettier', 'prettier'), '--write', file]);
}
