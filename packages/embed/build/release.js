import { createHash } from 'node:crypto';
import { integrityOf, neededFiles } from './integrity.js';
import { replaceMarks } from './verified-imports-plugin.js';

/**
 * Writes into each file the integrity of the files it loads on demand, and names the folder of the
 * release after its content. Inside the folder files name each other without a hash: a file loaded
 * on demand names the one that loads it, so neither name could be settled first.
 *
 * @returns {{ folder: string, files: { fileName: string, code: string, imports: string[] }[] }}
 */
export function makeRelease(bundled, version) {
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
    const loadedAlready = filesThere(bundled, fileName);
    const finished = replaceMarks(code, (wanted) =>
      neededFiles(bundled, wanted, loadedAlready)
        .flatMap((needed) => [needed, integrityOf(finish(needed))])
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
 * The files that are there when `fileName` runs: the runtime, what it imports itself, and, where only
 * one other file ever loads it, that file with all that is there for it.
 */
function filesThere(bundled, fileName, asking = []) {
  const own = ['runtime.js', ...neededFiles(bundled, fileName)];
  const isImported = bundled.some(({ imports }) => imports.includes(fileName));
  const loaders = bundled
    .filter(({ code }) => code.includes(`"import:${fileName}"`))
    .map((file) => file.fileName);
  if (isImported || loaders.length !== 1 || asking.includes(loaders[0])) return own;
  return [...new Set([...own, ...filesThere(bundled, loaders[0], [...asking, fileName])])];
}
