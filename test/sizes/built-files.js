import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The module every element needs, which `patron.js` loads with the first of them. */
const runtime = 'runtime.js';

/**
 * The files of the built script tag: name without the release's folder → bytes as a server sends
 * them with gzip -9, and the files each imports at once (not those it loads on demand).
 *
 * @param {string} folder `packages/embed/dist`
 * @returns {Map<string, { bytes: number, imports: readonly string[] }>}
 */
export function builtFiles(folder) {
  const list = path.join(folder, 'integrity.json');
  if (!existsSync(list)) {
    throw new Error('The script tag is not built. Run: npm run build');
  }
  const { files } = JSON.parse(readFileSync(list, 'utf8'));
  return new Map(
    Object.keys(files).map((file) => {
      const code = readFileSync(path.join(folder, file));
      const name = path.posix.basename(file);
      const bytes = gzipSync(code, { level: 9 }).length;
      return [name, { bytes, imports: name === 'patron.js' ? [] : importsOf(code.toString()) }];
    }),
  );
}

function importsOf(code) {
  const statements = code.matchAll(/\b(?:import|from)\s*["'`]\.\/([\w.-]+)["'`]/g);
  return [...new Set([...statements].map((match) => match[1]))];
}

/** All files that must be there before `entries` can run, the runtime among them. */
export function neededFiles(files, entries) {
  const needed = new Set();
  const collect = (name) => {
    if (needed.has(name)) return;
    const file = files.get(name);
    if (!file) throw new Error(`The build has no file "${name}".`);
    needed.add(name);
    for (const imported of file.imports) collect(imported);
  };
  for (const entry of entries) collect(entry);
  if (entries.some((entry) => entry !== 'patron.js')) collect(runtime);
  return [...needed];
}

/**
 * Bytes of each budget's files together: each file is compressed and sent by itself. What `beyond`
 * needs is there before, and not counted.
 */
export function budgetedBytes(files, entries, beyond = []) {
  const before = new Set(beyond.length > 0 ? neededFiles(files, beyond) : []);
  return neededFiles(files, entries)
    .filter((name) => !before.has(name))
    .reduce((sum, name) => sum + files.get(name).bytes, 0);
}
