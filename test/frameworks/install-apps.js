import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishedPackages, tarballOf } from '../packages/packed.js';
import { pnpm } from '../packages/pnpm.js';
import { repository } from '../setup/tools.js';

/** Outside the repository, so that nothing of ours is found but through the tarballs. */
export const appsFolder = path.join(tmpdir(), `patronkit-apps-${process.pid}`);

const demos = path.join(repository, 'demo/frameworks');
const here = (...names) => path.join(import.meta.dirname, ...names);

/** The versions with which the React demo runs in React 18 as well. */
const react18 = {
  react: '18.3.1',
  'react-dom': '18.3.1',
  '@types/react': '18.3.32',
  '@types/react-dom': '18.3.7',
};

function copyApp(source, name, versions = {}) {
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
 * Copies the demos and the projects beside this file to a folder of their own and installs them
 * with the packed tarballs in place of our packages: one installation for all, from pnpm's store.
 */
export async function installApps() {
  removeApps();
  mkdirSync(appsFolder, { recursive: true });
  for (const { name } of folders(demos)) copyApp(path.join(demos, name), name);
  copyApp(path.join(demos, 'react-vite'), 'react-18', react18);
  for (const { name } of folders(here('projects'))) copyApp(here('projects', name), name);
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

const folders = (parent) =>
  readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory());
