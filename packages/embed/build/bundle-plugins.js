import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { embedFolder, repository } from './paths.js';

const pluginsFolder = path.join(repository, 'packages/plugins/src');

/**
 * Bundles each of our own plugins into one file, for `data-plugins` of the script tag.
 *
 * @returns {Promise<{ fileName: string, code: string }[]>}
 */
export async function bundlePlugins() {
  const names = readdirSync(pluginsFolder);
  const entry = Object.fromEntries(
    names.map((name) => [name, path.join(pluginsFolder, name, `${name}.ts`)]),
  );
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
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
    },
  });
  return output.map(({ fileName, code }) => ({ fileName: `plugins/${fileName}`, code }));
}
