import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createProject, pointNames } from './create-project.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'patronkit-create-'));
after(() => rmSync(folder, { recursive: true }));

/** Tests of a test would report to their parent. */
const { NODE_TEST_CONTEXT: _parent, ...env } = process.env;

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

test('knows every extension point there is', async () => {
  const { extensionPoints } = await import(
    path.join(repository, 'packages/plugin-sdk/dist/extension-points.js')
  );
  assert.deepEqual(pointNames.trusted.toSorted(), Object.keys(extensionPoints).sort());
});

test('refuses what cannot be, and writes nothing', () => {
  for (const options of [
    { folder: path.join(folder, 'My Plugin') },
    { folder: path.join(folder, 'refused'), points: ['customer-card.footer'] },
    { folder: path.join(folder, 'refused'), trust: 'half' },
    { folder: path.join(folder, 'refused'), trust: 'sandboxed', points: ['search'] },
    { folder: path.join(folder, 'refused'), points: [] },
  ]) {
    assert.throws(() => createProject(options));
    assert.ok(!existsSync(options.folder));
  }
});

const packages = ['records', 'store', 'plugin-sdk', 'elements'];

/** The packed packages, each packed once. */
const tarballs = new Map();
const tarballOf = (source) => {
  if (!tarballs.has(source)) {
    const options = ['--json', '--ignore-scripts', '--pack-destination', folder];
    const [{ filename }] = JSON.parse(run('npm', ['pack', ...options], source));
    tarballs.set(source, path.join(folder, filename));
  }
  return tarballs.get(source);
};

/** What an installation from the packed tarballs looks like, without the network. */
function installPacked(project) {
  const scope = path.join(project, 'node_modules/@patronkit');
  mkdirSync(scope, { recursive: true });
  for (const name of packages) {
    const source = path.join(repository, 'packages', name);
    mkdirSync(path.join(scope, name));
    run('tar', ['-xzf', tarballOf(source), '-C', path.join(scope, name), '--strip', '1'], folder);
    // What they depend on, as the workspace has it.
    const { dependencies = {} } = JSON.parse(
      readFileSync(path.join(source, 'package.json'), 'utf8'),
    );
    for (const dependency of Object.keys(dependencies).filter(
      (one) => !one.startsWith('@patronkit'),
    )) {
      const link = path.join(project, 'node_modules', dependency);
      if (existsSync(link)) continue;
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(path.join(source, 'node_modules', dependency), link);
    }
  }
  mkdirSync(path.join(project, 'node_modules/@types'), { recursive: true });
  for (const tool of ['@types/node', 'typescript', 'vite']) {
    symlinkSync(
      path.join(repository, 'node_modules', tool),
      path.join(project, 'node_modules', tool),
    );
  }
}

for (const [trust, points] of Object.entries(pointNames)) {
  test(`writes a ${trust} project whose tests pass against the packed packages, with every point`, () => {
    const project = path.join(folder, `every-${trust}-point`);
    const cli = path.join(repository, 'packages/create-patronkit-plugin/src/cli.js');
    run(process.execPath, [cli, project, '--trust', trust, '--points', points.join(',')], folder);
    installPacked(project);
    const tool = (name, ...args) =>
      run(process.execPath, [path.join(repository, 'node_modules', name), ...args], project);
    tool('typescript/bin/tsc');
    const report = run(
      process.execPath,
      ['--test', '--test-reporter', 'tap', 'dist/plugin.test.js'],
      project,
    );
    const contract = { trusted: 6, sandboxed: 4 }[trust];
    assert.match(report, new RegExp(`# pass ${points.length + contract}\\n`));
    tool('vite/bin/vite.js', 'build', '--logLevel', 'warn');
    // All of the kit that a plugin carries, with the plugin.
    assert.ok(gzipSync(readFileSync(path.join(project, 'build/plugin.js'))).length <= 2000);
  });
}
