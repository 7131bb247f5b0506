import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Names of the shared libraries that the program needs and this system lacks. */
function missingLibraries(executablePath, libraryPath) {
  try {
    const listing = execFileSync('ldd', [executablePath], {
      encoding: 'utf8',
      env: { ...process.env, LD_LIBRARY_PATH: libraryPath },
    });
    return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  } catch {
    return ['(ldd could not say)'];
  }
}

/** Runs `work` with os.tmpdir() pointing at `folder`: the package always unpacks into it. */
async function withTemporaryFolder(folder, work) {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/**
 * Unpacks the Chromium inside `@sparticuz/chromium`, with the libraries beside it that a bare
 * system lacks (libnss3 and its like).
 *
 * @returns {Promise<{ executablePath: string, environment: Record<string, string> }>}
 */
export async function unpackPackagedChromium() {
  const entry = require.resolve('@sparticuz/chromium');
  const packed = path.resolve(path.dirname(entry), '../bin');
  const { version } = JSON.parse(readFileSync(path.resolve(packed, '../package.json'), 'utf8'));
  const folder = path.join(repository, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(path.join(folder, 'chromium'))) {
    // Unpacked aside and moved in one step, so that an interrupted run leaves no half browser.
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await withTemporaryFolder(aside, async () => {
      await chromium.executablePath(packed);
      await inflate(path.join(packed, 'al2023.tar.br'));
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  }
  const executablePath = path.join(folder, 'chromium');
  const environment = {};
  if (missingLibraries(executablePath, process.env['LD_LIBRARY_PATH'] ?? '').length > 0) {
    const carried = path.join(folder, 'al2023/lib');
    const libraryPath = [carried, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    const stillMissing = missingLibraries(executablePath, libraryPath);
    if (stillMissing.length > 0) {
      throw new Error(
        `The packaged Chromium lacks ${stillMissing.join(', ')} on this system. ` +
          'Install Chromium, or name one with CHROME_PATH.',
      );
    }
    environment.LD_LIBRARY_PATH = libraryPath;
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    environment.FONTCONFIG_PATH = path.join(folder, 'fonts');
  }
  return { executablePath, environment };
}
