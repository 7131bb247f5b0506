import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishedPackages, tarballOf } from '../packages/packed.js';
import { pnpm } from '../packages/pnpm.js';
import { repository } from '../setup/tools.js';

/** Outside the repository, so that nothing of ours is found but through the tarballs. */
export const appsFolder = path.join(tmpdir(), `patronkit-apps-${process.pid}`);

const demos = path.join(repository, 'demo/frameworks');

/** The versions with which the React demo runs in React 18 as well. */
const react18 = {
  react: '18.3.1',
  'react-dom': '18.3.1',
  '@types/react': '18.3.32',
  '@types/react-dom': '18.3.7',
};

/**
 * An app to install: a folder to copy, and versions that take the place of its own.
 *
 * @typedef {{ name: string, source: string, versions?: Record<string, string> }} App
 */

/** The demos, and React's once more with React 18. @type {readonly App[]} */
export const demoApps = [
  ...readdirSync(demos, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, source: path.join(demos, name) })),
  { name: 'react-18', source: path.join(demos, 'react-vite'), versions: react18 },
];

/** A project that only the tests have. @returns {App} */
export const project = (name) => ({
  name,
  source: path.join(import.meta.dirname, 'projects', name),
});

function copyApp({ name, source, versions = {} }) {
  const folder = path.join(appsFolder, name);
  const filter = (file) => !/[\\/](?:node_modules|dist)$/.test(file);
  cpSync(source, folder, { recursive: true, filter });
  const file = path.join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const dependencies of [manifest.dependencies ?? {}, manifest.devDependencies ?? {}]) {
    for (const [dependency, version] of Object.entries(versions)) {
      if (dependencies[dependency]) dependencies[dependency] = version;
    }
  }
  writeFileSync(file, JSON.stringify({ ...manifest, name }, undefined, 2));
}

/**
 * Copies apps to a folder of their own and installs them with the packed tarballs in place of our
 * packages: one installation for all, from pnpm's store.
 *
 * @param {readonly App[]} apps
 */
export async function installApps(apps) {
  removeApps();
  mkdirSync(appsFolder, { recursive: true });
  for (const app of apps) copyApp(app);
  const overrides = publishedPackages.map(
    ({ manifest: { name } }) => `  '${name}': 'file:${tarballOf(name)}'`,
  );
  writeFileSync(
    path.join(appsFolder, 'pnpm-workspace.yaml'),
    `packages:\n  - '*'\noverrides:\n${overrides.join('\n')}\n`,
  );
  await pnpm(['install', '--prefer-offline', '--no-frozen-lockfile'], appsFolder);
}

export function removeApps() {
  rmSync(appsFolder, { recursive: true, force: true });
}
