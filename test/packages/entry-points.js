import { readdirSync } from 'node:fs';
import path from 'node:path';

/** What an `exports` entry leads to where a module is imported. */
const targetOf = (entry) => (typeof entry === 'string' ? entry : entry.default);

/** `./dist/*.js` as an expression whose group is what the star stands for. */
function patternOf(target) {
  const [before, after] = target
    .replace('./', '')
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${before}(.+)${after}$`);
}

/**
 * Every subpath that can be imported from a package, with the file it leads to: patterns are
 * followed to the files that are there.
 *
 * @param {string} folder of the package, as installed
 * @param {{ name: string, exports: Record<string, string | { default?: string }> }} manifest
 * @returns {Map<string, string>} specifier → file, relative to `folder`
 */
export function entryPoints(folder, { name, exports }) {
  const files = readdirSync(folder, { recursive: true }).map((file) =>
    file.split(path.sep).join('/'),
  );
  const found = new Map();
  for (const [subpath, entry] of Object.entries(exports)) {
    const target = targetOf(entry);
    // A pattern that leads to one file stands for names only TypeScript reads.
    if (!target || subpath.includes('*') !== target.includes('*')) continue;
    if (!target.includes('*')) found.set(path.posix.join(name, subpath), target.replace('./', ''));
    else {
      const pattern = patternOf(target);
      for (const file of files) {
        const star = pattern.exec(file)?.[1];
        const specifier = star && path.posix.join(name, subpath.replace('*', star));
        if (specifier && !found.has(specifier)) found.set(specifier, file);
      }
    }
  }
  return found;
}
