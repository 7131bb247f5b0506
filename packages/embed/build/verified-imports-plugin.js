/**
 * Turns every `import('./x.js')` of ours into `verifiedImport('x.js')`, so that files loaded on
 * demand are verified like the first ones.
 *
 * While modules are still apart it becomes `verifiedImport(() => import('./x.js'))`, which keeps
 * the import visible to the bundler; `nameVerifiedImports` does the rest on the finished files.
 */
export function verifiedImportsPlugin(verifiedImportModule) {
  return {
    name: 'patronkit:verified-imports',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/node_modules/') || !code.includes('import(')) return null;
      const literalImport = /(?<![\w.$])import\((?:\s*)(["'][^"'\n]+["'])(?:\s*)\)/g;
      if (!literalImport.test(code)) return null;
      const wrapped = code.replace(literalImport, 'patronVerifiedImport(() => import($1))');
      return `import { verifiedImport as patronVerifiedImport } from ${JSON.stringify(verifiedImportModule)};\n${wrapped}`;
    },
  };
}

const bundledImport =
  /\(\)=>import\(([`"'])\.\/([\w.-]+)\1\)(?:\.then\(((?:\w+|\(\w+\))=>\w+\.\w+)\))?/g;

/** Names the file in each wrapped import of a finished file: `f(()=>import("./x.js"))` → `f("x.js")`. */
export function nameVerifiedImports(code) {
  const named = code.replace(bundledImport, (_, _quote, file, pick) =>
    pick ? `"${file}",${pick}` : `"${file}"`,
  );
  const left = /.{40}\bimport\([`"'].{40}/.exec(named);
  if (left) throw new Error(`An import escapes verification: ${left[0]}`);
  return named;
}
