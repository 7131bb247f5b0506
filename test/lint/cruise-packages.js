import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toolPath } from '../setup/tools.js';

const configuration = fileURLToPath(new URL('dependency-cruiser.config.cjs', import.meta.url));
const program = toolPath('dependency-cruiser', 'depcruise');

/**
 * Every import below `folders`, and those that go the wrong way.
 *
 * @param {string} directory where `folders` are; paths in the result are relative to it
 * @param {readonly string[]} folders
 */
export async function cruisePackages(directory, folders) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, '--config', configuration, '--output-type', 'json', ...folders],
    { cwd: directory, maxBuffer: 256 * 1024 * 1024 },
  ).catch((failure) => {
    // It exits with the number of violations; only an empty answer is a failure of its own.
    if (failure.stdout?.startsWith('{')) return failure;
    throw failure;
  });
  return JSON.parse(stdout);
}
