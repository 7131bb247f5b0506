import { createHash } from 'node:crypto';
import { neededFiles, unpaddedIntegrityOf } from './integrity.js';
import { replaceMarks, wantedFiles } from './verified-imports-plugin.js';

/**
 * Writes into each file the integrity of the files it loads on demand, and names the folder of the
 * release after its content. Inside the folder files name each other without a hash: a file loaded
 * on demand names the one that loads it, so neither name could be settled first.
 *
 * @returns {{ folder: string, files: { fileName: string, code: string, imports: string[] }[] }}
 */
export function makeRelease(bundled, version) {
  const loadedWith = filesLoadedWith(bundled);
  const codes = new Map();
  const underWay = [];

  function finish(fileName) {
    if (codes.has(fileName)) return codes.get(fileName);
    if (underWay.includes(fileName)) {
      throw new Error(
        `Files load each other on demand, so their integrity has no beginning: ${[...underWay, fileName].join(' → ')}. ` +
          'Put what they share into a file of its own (build/file-groups-plugin.js).',
      );
    }
    underWay.push(fileName);
    const { code } = bundled.find((file) => file.fileName === fileName);
    const finished = replaceMarks(code, (wanted) =>
      neededFiles(bundled, wanted, [...loadedWith.get(fileName)])
        .flatMap((needed) => [needed, unpaddedIntegrityOf(finish(needed))])
        .join(' '),
    );
    underWay.pop();
    codes.set(fileName, finished);
    return finished;
  }

  const files = bundled.map((file) => ({ ...file, code: finish(file.fileName) }));
  const hash = createHash('sha256');
  for (const { fileName, code } of files) hash.update(fileName).update('\0').update(code);
  return { folder: `${version}-${hash.digest('hex').slice(0, 10)}`, files };
}

/**
 * The files that are surely there once a file runs, by its name: itself, what it imports, and what
 * is there with each of the files that load it on demand.
 *
 * @returns {Map<string, Set<string>>}
 */
function filesLoadedWith(bundled) {
  const alone = ({ fileName }) => new Set(['runtime.js', ...neededFiles(bundled, fileName)]);
  const loadersOf = ({ fileName, isEntry }) =>
    isEntry
      ? []
      : bundled.filter(
          ({ code, imports }) => imports.includes(fileName) || wantedFiles(code).includes(fileName),
        );
  const there = new Map(bundled.map((file) => [file.fileName, undefined]));
  const common = (one, other) => new Set([...one].filter((name) => other.has(name)));
  // Until nothing changes any more: what is there with a loader may be known later than its files.
  for (let changed = true; changed;) {
    changed = false;
    for (const file of bundled) {
      const { fileName } = file;
      const certain = loadersOf(file)
        // One that imports the file may run after it.
        .map((loader) =>
          loader.imports.includes(fileName) ? new Set() : there.get(loader.fileName),
        )
        .filter((known) => known !== undefined);
      const after = new Set([
        ...alone(file),
        ...(certain.length > 0 ? certain.reduce(common) : []),
      ]);
      changed ||= after.size !== there.get(fileName)?.size;
      there.set(fileName, after);
    }
  }
  return there;
}
