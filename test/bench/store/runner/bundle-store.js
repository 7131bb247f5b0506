import path from 'node:path';
import { build } from 'esbuild';
import { repository } from '../../../setup/tools.js';

export const benchFolder = path.join(repository, 'test/bench/store');

const common = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  conditions: ['source', 'browser', 'import', 'default'],
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  absWorkingDir: repository,
  logLevel: 'error',
};

/**
 * Bundles the page of one store: `entry.js` and what it loads on demand.
 * @returns {Promise<Map<string, Uint8Array>>} file name → code
 */
export async function bundlePage(store) {
  const { outputFiles } = await build({
    ...common,
    splitting: true,
    write: false,
    outdir: 'out',
    entryNames: 'entry',
    stdin: {
      contents: `
        import { startBenchPage } from './page/bench-page.ts';
        import { adapter } from './adapters/${store}-adapter.ts';
        startBenchPage(adapter);`,
      resolveDir: benchFolder,
    },
  });
  return new Map(outputFiles.map(({ path: file, contents }) => [path.basename(file), contents]));
}

/** What ours does and the others do not, loaded on demand: schemas, CSV files. */
const notCounted = {
  name: 'not counted',
  setup(bundle) {
    const external = ({ path: name }) => ({ path: name, external: true });
    bundle.onResolve({ filter: /^(@patronkit\/records\/schemas\.js|zod\/mini)$/ }, external);
    bundle.onResolve({ filter: /\/csv\// }, external);
  },
};

/**
 * Bundles the adapter alone, to be weighed.
 * @returns {Promise<{ whole: Uint8Array, first: Uint8Array[] }>} all as one file; and of the same
 *   split up, the files that are loaded at once
 */
export async function bundleAdapter(store) {
  const options = {
    ...common,
    write: false,
    metafile: true,
    outdir: 'out',
    entryPoints: [path.join(benchFolder, 'adapters', `${store}-adapter.ts`)],
    plugins: store === 'ours' ? [notCounted] : [],
  };
  const { outputFiles } = await build(options);
  const split = await build({ ...options, splitting: true });
  return { whole: outputFiles[0].contents, first: filesLoadedAtOnce(split) };
}

function filesLoadedAtOnce({ metafile, outputFiles }) {
  const { outputs } = metafile;
  const first = new Set();
  const collect = (name) => {
    if (first.has(name) || !outputs[name]) return;
    first.add(name);
    for (const { path: imported, kind } of outputs[name].imports) {
      if (kind === 'import-statement') collect(imported);
    }
  };
  collect(Object.keys(outputs).find((name) => outputs[name].entryPoint?.endsWith('-adapter.ts')));
  return outputFiles
    .filter(({ path: file }) => [...first].some((name) => file.endsWith(name)))
    .map(({ contents }) => contents);
}
