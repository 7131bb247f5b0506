import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { entryPoints } from './entry-points.js';
import { publishedPackages } from './packed.js';

// `sideEffects` says which modules do something when they are merely imported. Bundlers believe it,
// so it has to be true both ways.

const packages = publishedPackages
  .filter(({ manifest }) => manifest.name.startsWith('@') && manifest.name !== '@patronkit/embed')
  .map(({ folder, manifest }) => ({
    name: manifest.name,
    folder,
    modules: [...entryPoints(folder, manifest)].filter(([specifier]) => specifier.endsWith('.js')),
  }));

const isDefine = ([specifier]) => specifier.endsWith('/define.js');

/** What a bundler makes of a module that imports all of these and uses nothing. */
async function bundled(folder, specifiers) {
  const { outputFiles } = await build({
    stdin: {
      contents: specifiers.map((specifier) => `import '${specifier}';`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    format: 'esm',
    write: false,
    minify: true,
    logLevel: 'silent',
    external: ['react'],
  });
  return outputFiles[0].text.trim();
}

for (const { name, folder, modules } of packages) {
  describe(`${name}: what merely importing does`, () => {
    const quiet = modules.filter((module) => !isDefine(module)).map(([specifier]) => specifier);

    it('is nothing, for every module that defines no element', async () => {
      assert.ok(quiet.length > 0);
      assert.equal(await bundled(folder, quiet), '');
    });
  });
}

describe('importing everything but the define modules, where there is no browser', () => {
  /** What libraries we use leave behind. */
  const ofLibraries = /^(?:customElements|lit|reactiveElement|__zod_)/;

  it('runs, registers no tag and leaves no global of ours', async () => {
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    const tags = [];
    for (const { name, folder, modules } of packages) {
      // The components of @patronkit/react are there to register their tags.
      if (name === '@patronkit/react') continue;
      for (const module of modules) {
        const [, file] = module;
        if (isDefine(module)) tags.push(`patron-${path.basename(path.dirname(file))}`);
        else await import(pathToFileURL(path.join(folder, file)).href);
      }
    }
    const left = Object.getOwnPropertyNames(globalThis).filter(
      (global) => !before.has(global) && !ofLibraries.test(global),
    );
    assert.deepEqual(left, []);
    assert.ok(tags.length > 0);
    assert.deepEqual(
      tags.filter((tag) => globalThis.customElements.get(tag)),
      [],
    );
  });
});

describe('@patronkit/elements: a define module', () => {
  const { folder, modules } = packages.find(({ name }) => name === '@patronkit/elements');
  const defines = modules.filter(isDefine);

  for (const [specifier, file] of defines) {
    const tag = `patron-${path.basename(path.dirname(file))}`;
    it(`${specifier} registers <${tag}>, and no other tag before it is needed`, async () => {
      const { outputFiles } = await build({
        stdin: { contents: `import '${specifier}';`, resolveDir: folder },
        bundle: true,
        format: 'esm',
        splitting: true,
        outdir: folder,
        write: false,
        logLevel: 'silent',
      });
      const first = staticReach(outputFiles);
      const calls = first.matchAll(/defineElement\("(patron-[a-z-]+)"/g);
      const registered = [...calls].map(([, name]) => name);
      assert.deepEqual(
        registered.filter((other) => other !== tag && !(partsOf[tag] ?? []).includes(other)),
        [],
      );
    });
  }
});

/** The text of the first file and of all it imports at once. */
function staticReach(files) {
  const byName = new Map(files.map((file) => [path.basename(file.path), file.text]));
  const reached = new Set();
  const follow = (name) => {
    if (reached.has(name) || !byName.has(name)) return;
    reached.add(name);
    const imports = byName.get(name).matchAll(/^(?:import|\} from)[^;(]*?"\.\/([^"]+)";/gm);
    for (const [, other] of imports) follow(other);
  };
  follow('stdin.js');
  return [...reached].map((name) => byName.get(name)).join('\n');
}
