import path from 'node:path';
import { build } from 'esbuild';
import { repository } from '../setup/tools.js';

/**
 * Bundles modules of `pages/` with the packages' own sources.
 * @param {readonly string[]} names without `.ts`
 * @param {{ folder?: string, plugins?: import('esbuild').Plugin[] }} [options]
 * @returns {Promise<Map<string, string>>} address → JavaScript; `/kill-page.js` for `kill-page`
 */
export async function bundlePages(names, { folder = '/', plugins = [] } = {}) {
  const pages = path.join(repository, 'test/faults/pages');
  const { outputFiles } = await build({
    entryPoints: names.map((name) => path.join(pages, `${name}.ts`)),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source', 'browser'],
    tsconfig: path.join(repository, 'test/setup/esbuild-tsconfig.json'),
    outdir: folder,
    write: false,
    plugins,
  });
  return new Map(outputFiles.map(({ path: address, text }) => [address, text]));
}
