import path from 'node:path';
import { build } from 'vite';
import { neededFiles, unpaddedIntegrityOf } from './integrity.js';
import { embedFolder } from './paths.js';

const withoutEnding = (fileName) => fileName.replace(/\.js$/, '');

/** Bundles `patron.js`, the classic script, with what it must know of a release's first files. */
export async function bundleScript({ release, elements, version }) {
  const filesOf = elements.map((name) =>
    neededFiles(release.files, `${name}.js`, ['runtime.js']).map(withoutEnding),
  );
  const first = new Set(['runtime', ...filesOf.flat()]);
  const firstFiles = Object.fromEntries(
    release.files
      .filter(({ fileName }) => first.has(withoutEnding(fileName)))
      .map(({ fileName, code }) => [withoutEnding(fileName), unpaddedIntegrityOf(code)]),
  );
  const { output } = await build({
    root: embedFolder,
    configFile: false,
    logLevel: 'warn',
    define: {
      patronVersion: JSON.stringify(version),
      releaseFolder: JSON.stringify(`${release.folder}/`),
      firstFiles: JSON.stringify(firstFiles),
      elementFiles: JSON.stringify(filesOf.map((files) => files.join(' '))),
    },
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      modulePreload: false,
      rolldownOptions: {
        input: path.join(embedFolder, 'src/patron.ts'),
        output: { format: 'iife', entryFileNames: 'patron.js', codeSplitting: false },
      },
    },
  });
  return output[0].code;
}
