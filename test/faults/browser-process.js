import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chromiumSwitches, findChromium } from '../setup/find-browser.js';

/** The processes that descend from one, and itself, where the system tells. */
function processTree(root) {
  if (!existsSync('/proc/self/stat')) return [];
  const children = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      // The name, in parentheses, may hold anything.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
    } catch {
      // It ended meanwhile.
    }
  }
  const collect = (id) => [id, ...(children.get(id) ?? []).flatMap(collect)];
  return collect(root);
}

/**
 * Starts a browser of its own on a profile that outlives it.
 * @returns {Promise<{ kill(): Promise<void>, ended: Promise<void> }>} `kill` ends the browser and all
 *   its helpers at once, as a power switch would for the programs, and resolves when they are gone
 */
export async function startBrowser(profile, address) {
  const { executablePath, environment } = await findChromium();
  const child = spawn(
    executablePath,
    [
      ...chromiumSwitches,
      '--headless=new',
      '--no-zygote',
      '--disable-breakpad',
      '--no-default-browser-check',
      '--disable-features=Translate,OptimizationHints,MediaRouter',
      '--password-store=basic',
      `--user-data-dir=${profile}`,
      address,
    ],
    { detached: true, stdio: 'ignore', env: { ...process.env, ...environment } },
  );
  const ended = new Promise((resolve) => child.once('exit', () => resolve()));
  return {
    ended,
    async kill() {
      // First its group, all at one instant; then those who have left the group.
      for (const id of [-child.pid, ...processTree(child.pid)]) {
        try {
          process.kill(id, 'SIGKILL');
        } catch {
          // It ended meanwhile.
        }
      }
      await ended;
    },
  };
}
