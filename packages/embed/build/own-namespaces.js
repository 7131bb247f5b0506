/**
 * What the bundler's helper makes of the parts of a module that several `import()` share a file
 * with: an object whose properties are asked for when they are read.
 */
const helper =
  'const __exportAll = (parts) => new Proxy(parts, { get: (getters, name) => getters[name]?.() });\n';
const helperImport = /^import \{ \w+ as __exportAll \} from "\.\/rolldown-runtime\.js";\n/m;

/**
 * Puts the bundler's helper into a file that uses only `__exportAll` of it. A file on demand is
 * named in its askers with its integrity and that of all it imports: without the helper's file,
 * each of them names one file less, and a page asks for one less.
 */
export function withOwnNamespaces(file) {
  if (!helperImport.test(file.code)) return file;
  return {
    ...file,
    code: file.code.replace(helperImport, helper),
    imports: file.imports.filter((name) => name !== 'rolldown-runtime.js'),
  };
}
