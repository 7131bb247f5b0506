import { execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { appsFolder } from './install-apps.js';
import { serveFolder } from './serve-folder.js';

/** What `npm run build` of an app does: its types, then its bundle. */
export async function buildApp(name) {
  const folder = path.join(appsFolder, name);
  try {
    await promisify(execFile)('npm', ['run', 'build', '--silent'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
  } catch ({ stdout, stderr }) {
    throw new Error(`${name} could not be built:\n${stdout}${stderr}`);
  }
  return serveFolder(path.join(folder, 'dist'));
}

/** What a module of an app writes when Node.js runs it: it stands for the app's server. */
export async function runInApp(name, module) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', module],
    { cwd: path.join(appsFolder, name) },
  );
  return stdout.trim();
}

/** An app of plain files, as they are. */
export const serveApp = (name) => serveFolder(path.join(appsFolder, name));

/** An app with a server of its own, which says its address when it is ready. */
export async function startApp(name, program) {
  const child = spawn(process.execPath, [program], {
    cwd: path.join(appsFolder, name),
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()));
    child.once('exit', (code) => reject(new Error(`${name} ended with code ${code}.`)));
  });
  return { address, close: () => child.kill() };
}
