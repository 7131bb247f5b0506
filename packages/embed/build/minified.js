import { minifySync } from 'vite';

/** Minifies a finished ES module: names at its top are its own, so they get short too. */
export function minified(fileName, code) {
  const { code: shorter, errors } = minifySync(fileName, code, {
    module: true,
    compress: { target: 'es2022' },
    mangle: { toplevel: true },
    codegen: { removeWhitespace: true, legalComments: 'none' },
  });
  if (errors.length > 0) throw new Error(`${fileName} could not be minified: ${errors[0].message}`);
  return shorter;
}
