import path from 'node:path';
import { build } from 'vite';
import { defineModule, embedFolder } from './paths.js';
import { sharedFilePlugin } from './shared-file-plugin.js';
import { trustedTypesPolicyPlugin } from './trusted-types-policy-plugin.js';
import { nameVerifiedImports, verifiedImportsPlugin } from './verified-imports-plugin.js';

const runtimeModule = path.join(embedFolder, 'src/patron-runtime.ts');
const verifiedImportModule = path.join(embedFolder, 'src/verified-import.ts');

/** Stands in the runtime until the other files' integrity is known. */
export const laterFilesPlaceholder = /\blaterFiles\b/;

/** The element whose needs decide what goes into the runtime, besides the runtime's own. */
const firstElement = 'loyalty-badge';

/**
 * Bundles the runtime and every element into ES modules that share what they have in common.
 *
 * @returns {Promise<{ fileName: string, code: string, imports: string[] }[]>}
 */
export async function bundleFiles({ elements, version, logLevel = 'warn' }) {
  const firstModules = [
    runtimeModule,
    ...(elements.includes(firstElement) ? [defineModule(firstElement)] : []),
  ];
  const sharedFile = sharedFilePlugin(firstModules, (id) =>
    id.includes(`/elements/src/${firstElement}/`),
  );
  const { output } = await build({
    root: embedFolder,
    configFile: false,
    logLevel,
    resolve: { conditions: ['source', 'browser', 'module', 'default'] },
    define: {
      patronVersion: JSON.stringify(version),
      'process.env.NODE_ENV': '"production"',
    },
    plugins: [
      trustedTypesPolicyPlugin(),
      verifiedImportsPlugin(verifiedImportModule),
      sharedFile.plugin,
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      modulePreload: false,
      rolldownOptions: {
        input: {
          runtime: runtimeModule,
          ...Object.fromEntries(elements.map((name) => [name, defineModule(name)])),
        },
        preserveEntrySignatures: 'allow-extension',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          codeSplitting: { groups: [{ name: 'runtime', test: sharedFile.includes }] },
        },
      },
    },
  });
  return output.map(({ fileName, code, imports }) => ({
    fileName,
    imports,
    code: nameVerifiedImports(code),
  }));
}
