import path from 'node:path';
import { build } from 'vite';
import { minified } from './minified.js';
import { fileGroupsPlugin } from './file-groups-plugin.js';
import { foldTemplatesPlugin } from './fold-templates-plugin.js';
import { defineModule, embedFolder } from './paths.js';
import { smallDecoratePlugin } from './small-decorate-plugin.js';
import { libraryChangesPlugin } from './library-changes-plugin.js';
import { withOwnNamespaces } from './own-namespaces.js';
import { markVerifiedImports, verifiedImportsPlugin } from './verified-imports-plugin.js';

const intrinsics = path.join(embedFolder, 'src/intrinsics.ts');

/**
 * Bundles the runtime and every element into ES modules that share what they have in common.
 *
 * @returns {Promise<{ fileName: string, code: string, imports: string[], isEntry: boolean }[]>}
 */
export async function bundleFiles({ elements, version }) {
  const { groups, ...fileGroups } = fileGroupsPlugin(elements);
  const [{ output }] = await build({
    root: embedFolder,
    configFile: false,
    logLevel: 'warn',
    resolve: {
      conditions: ['source', 'browser', 'module', 'default'],
      alias: {
        '@preact/signals-core': path.join(embedFolder, 'src/small-signals.ts'),
      },
    },
    define: {
      patronVersion: JSON.stringify(version),
      'process.env.NODE_ENV': '"production"',
    },
    plugins: [
      smallDecoratePlugin(path.join(embedFolder, 'src/decorate.ts')),
      foldTemplatesPlugin(),
      libraryChangesPlugin(),
      verifiedImportsPlugin(path.join(embedFolder, 'src/verified-import.ts')),
      fileGroups,
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      // As a library, because in pages of its own Vite wraps every import() into a loader of its own.
      lib: {
        entry: {
          runtime: path.join(embedFolder, 'src/patron-runtime.ts'),
          ...Object.fromEntries(elements.map((name) => [name, defineModule(name)])),
        },
        formats: ['es'],
      },
      rolldownOptions: {
        transform: {
          inject: { Event: [intrinsics, 'NativeEvent'], 'Array.from': [intrinsics, 'arrayFrom'] },
        },
        preserveEntrySignatures: 'allow-extension',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          codeSplitting: { groups },
        },
      },
    },
  });
  return output.map(withOwnNamespaces).map(({ fileName, code, imports, isEntry }) => ({
    fileName,
    imports,
    isEntry,
    code: markVerifiedImports(minified(fileName, code)),
  }));
}
