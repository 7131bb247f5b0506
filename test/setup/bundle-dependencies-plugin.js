import path from 'node:path';
import { build } from 'esbuild';

const prefix = '/__bundled-dependency__/';

/**
 * Serves some npm packages as one module each: those that are no ES modules, which a browser
 * cannot import, and those made of hundreds of files, which would cost each test file seconds.
 *
 * @param {readonly string[]} specifiers imported names, such as `fast-check`
 * @param {string} rootDir
 */
export function bundleDependenciesPlugin(specifiers, rootDir) {
  const importers = new Map();
  const bundles = new Map();
  return {
    name: 'bundle-dependencies',
    resolveImport({ source, context }) {
      if (!specifiers.includes(source)) return undefined;
      const importer = path.join(rootDir, path.dirname(decodeURIComponent(context.path)));
      if (!importers.has(source)) importers.set(source, importer);
      return `${prefix}${encodeURIComponent(encodeURIComponent(source))}.js`;
    },
    async serve(context) {
      if (!context.path.startsWith(prefix)) return undefined;
      const encoded = context.path.slice(prefix.length, -'.js'.length);
      const specifier = decodeURIComponent(decodeURIComponent(encoded));
      let bundle = bundles.get(specifier);
      if (!bundle) {
        bundle = bundleOne(specifier, importers.get(specifier) ?? rootDir);
        bundles.set(specifier, bundle);
      }
      return { body: await bundle, type: 'js' };
    },
  };
}

async function bundleOne(specifier, resolveDir) {
  const name = JSON.stringify(specifier);
  const named = `export * from ${name};\n`;
  try {
    return await bundleSource(`${named}export { default } from ${name};\n`, resolveDir);
  } catch {
    // It has no default export.
    return bundleSource(named, resolveDir);
  }
}

async function bundleSource(contents, resolveDir) {
  const result = await build({
    stdin: { contents, resolveDir, loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    mainFields: ['module', 'browser', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  });
  return result.outputFiles[0].text;
}
