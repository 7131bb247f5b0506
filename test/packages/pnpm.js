import { spawn } from 'node:child_process';

/** The one `npm run setup` uses. */
const version = 'pnpm@10.34.9';

/**
 * Runs pnpm, quietly unless it fails.
 *
 * @param {readonly string[]} options
 * @param {string} directory
 */
export function pnpm(options, directory) {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['-y', version, ...options], {
      cwd: directory,
      // Windows starts npx.cmd only through a shell.
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`pnpm ${options.join(' ')} ended with code ${code}:\n${output}`));
    });
  });
}
