import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, without a slash at the end. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Full path of the JavaScript file behind a command of an installed package. Started with
 * `process.execPath`, it runs alike on every system, without a shell.
 */
export function toolPath(packageName, command) {
  const folder = path.join(repository, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Error(`${packageName} has no command "${command}".`);
  return path.join(folder, file);
}
