/**
 * Turns every `import('./x.js')` of ours into a call of `verifiedImport` with the integrity of
 * `x.js` and of what it imports, so that files loaded on demand are verified like the first ones.
 *
 * Three steps, because the integrity is known last: this plugin writes
 * `verifiedImport(() => import('./x.js'))`, which keeps the import visible to the bundler;
 * `markVerifiedImports` makes `verifiedImport("import:x.js")` of it in the finished files; and
 * `makeRelease` fills in the integrity.
 */
export function verifiedImportsPlugin(verifiedImportModule) {
  return {
    name: 'patronkit:verified-imports',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/node_modules/') || !code.includes('import(')) return null;
      const literalImport = /(?<![\w.$])import\(\s*(["'][^"'\n]+["'])\s*\)/g;
      if (!literalImport.test(code)) return null;
      const wrapped = code.replace(literalImport, 'patronVerifiedImport(() => import($1))');
      return `import { verifiedImport as patronVerifiedImport } from ${JSON.stringify(verifiedImportModule)};\n${wrapped}`;
    },
  };
}

// The bundler may pick a part of the module (`m=>m.part`), or wrap a CommonJS one
// (`m=>interop(m.default,1)`).
const bundledImport =
  /\(\)=>import\(([`"'])\.\/([\w.-]+)\1\)(?:\.then\(((?:\w+|\(\w+\))=>(?:\w+\.\w+|\w+\(\w+\.\w+(?:,\d)?\)))\))?/g;

export function markVerifiedImports(code) {
  const marked = code.replace(bundledImport, (_, _quote, file, pick) =>
    pick ? `"import:${file}",${pick}` : `"import:${file}"`,
  );
  const left = /.{0,40}(?:\bimport\([`"']|"import:[\w.-]+"\.).{0,40}/.exec(marked);
  if (left) throw new Error(`An import escapes verification: ${left[0]}`);
  return marked;
}

/** Calls `replace(fileName)` for each mark that `markVerifiedImports` left. */
export function replaceMarks(code, replace) {
  return code.replace(/"import:([\w.-]+)"/g, (_, fileName) => JSON.stringify(replace(fileName)));
}

/** The files that a file loads on demand. */
export const wantedFiles = (code) =>
  [...code.matchAll(/"import:([\w.-]+)"/g)].map(([, fileName]) => fileName);
