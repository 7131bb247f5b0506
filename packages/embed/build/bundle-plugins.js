import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { build } from 'vite';
import { embedFolder, repository } from './paths.js';

const pluginsFolder = path.join(repository, 'packages/plugins/src');

/** One module; what it loads on demand is a file beside it, named after it. */
async function bundleTrusted(name, entry) {
  const [{ output }] = await build({
    root: embedFolder,
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['source', 'browser', 'module', 'default'] },
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        output: { entryFileNames: `${name}.js`, chunkFileNames: `${name}-[name].js` },
      },
    },
  });
  return output.map(({ fileName, code }) => ({ fileName, code }));
}

/** One classic script: a worker without an origin runs no modules. */
async function bundleSandboxed(name, entry) {
  const { outputFiles } = await bundle({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['source'],
    write: false,
  });
  return [{ fileName: `${name}.js`, code: outputFiles[0].text }];
}

/**
 * Bundles each of our own plugins: the trusted ones for `data-plugins` of the script tag, the
 * sandboxed ones for `Patron.use({ src, integrity })`.
 *
 * @returns {Promise<{ fileName: string, code: string }[]>}
 */
export async function bundlePlugins() {
  const files = [];
  for (const name of readdirSync(pluginsFolder)) {
    const entry = path.join(pluginsFolder, name, `${name}.ts`);
    const isSandboxed = readFileSync(entry, 'utf8').includes('/define-sandboxed-plugin.js');
    files.push(...(await (isSandboxed ? bundleSandboxed : bundleTrusted)(name, entry)));
  }
  return files.map(({ fileName, code }) => ({ fileName: `plugins/${fileName}`, code }));
}
