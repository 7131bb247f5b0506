import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { entryPoints } from '../packages/entry-points.js';
import { publishedPackages } from '../packages/packed.js';
import { appsFolder, installApps, project, removeApps } from './install-apps.js';

// The types as they are in the tarballs. `projects/types` says what is right and what is wrong.

const folder = path.join(appsFolder, 'types');
const inProject = (...names) => path.join(folder, ...names);

/** Runs a command of the project and resolves with all it wrote, whether it found errors or not. */
function check(command, ...options) {
  const { bin } = JSON.parse(
    readFileSync(inProject('node_modules', command[0], 'package.json'), 'utf8'),
  );
  const program = inProject(
    'node_modules',
    command[0],
    typeof bin === 'string' ? bin : bin[command[1]],
  );
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...options], { cwd: folder }, (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}`.trim()),
    );
  });
}

const tsc = (configuration) =>
  check(['typescript', 'tsc'], '-p', configuration, '--pretty', 'false');

/** The lines of `Wrong.*` that were found wrong; an error elsewhere fails. */
function wrongLines(output, place) {
  const errors = [...output.matchAll(place)].map(({ groups }) => groups);
  const elsewhere = errors.filter(({ file }) => !file.includes('Wrong'));
  assert.deepEqual(elsewhere, [], output);
  return [...new Set(errors.map(({ line }) => Number(line)))].sort((a, b) => a - b);
}

/** The lines of a file that use one of our tags: in `Wrong.*` each has an error. */
function linesWithTags(...names) {
  const lines = readFileSync(inProject(...names), 'utf8').split('\n');
  return lines.flatMap((line, index) => (/^\s*<patron-/.test(line) ? [index + 1] : []));
}

describe('the types of the packed packages', () => {
  before(() => installApps([project('types')]));
  after(removeApps);

  for (const framework of ['react', 'preact', 'solid']) {
    it(`${framework}: JSX refuses wrong attributes and knows our events`, async () => {
      assert.equal(await tsc(framework), '');
    });
  }

  it('Vue: templates refuse wrong attributes and know our events', async () => {
    const output = await check(['vue-tsc', 'vue-tsc'], '-p', 'vue', '--pretty', 'false');
    const found = wrongLines(output, /^(?<file>\S+)\((?<line>\d+),\d+\): error/gm);
    assert.deepEqual(found, linesWithTags('vue/Wrong.vue'), output);
  });

  it('Svelte: markup refuses wrong attributes and knows our events', async () => {
    const output = await check(
      ['svelte-check', 'svelte-check'],
      ...['--workspace', 'svelte', '--output', 'machine'],
    );
    const found = wrongLines(output, /ERROR "(?<file>[^"]+)" (?<line>\d+):/g);
    assert.deepEqual(found, linesWithTags('svelte/Wrong.svelte'), output);
  });

  for (const resolution of ['bundler', 'nodenext']) {
    it(`every module has types with moduleResolution ${resolution}, without skipLibCheck`, async () => {
      writeEveryModule();
      assert.equal(await tsc(`packages/${resolution}.json`), '');
    });
  }
});

/**
 * Types for a framework are only for those who have it, and tested above; what the script tag loads
 * is to be served, not imported.
 */
const isLeftOut = /^@patronkit\/(?:elements\/types|embed\/dist)\//;

function writeEveryModule() {
  const specifiers = publishedPackages
    .filter(({ manifest }) => manifest.name.startsWith('@'))
    .flatMap(({ manifest }) => [
      ...entryPoints(inProject('node_modules', manifest.name), manifest).keys(),
    ])
    .filter((specifier) => specifier.endsWith('.js') && !isLeftOut.test(specifier));
  assert.ok(specifiers.length > 100, 'the packages have modules');
  writeFileSync(
    inProject('packages/every-module.ts'),
    specifiers
      .map((specifier, index) => `export type * as m${index} from '${specifier}';\n`)
      .join(''),
  );
}
