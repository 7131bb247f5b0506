import { createHash } from 'node:crypto';

/** Base64 SHA-256, as used in `integrity="sha256-…"`. */
export function integrityOf(code) {
  return createHash('sha256').update(code).digest('base64');
}

/** The same as files tell it each other: without the "=" that ends every one, see `fetchVerified`. */
export const unpaddedIntegrityOf = (code) => integrityOf(code).replace('=', '');

/** The file itself, then every file that must be there before it can run; `there` are anyway. */
export function neededFiles(files, fileName, there = []) {
  const needed = new Set();
  const collect = (name) => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const imported of files.find((file) => file.fileName === name).imports) {
      if (!there.includes(imported)) collect(imported);
    }
  };
  collect(fileName);
  const [first, ...others] = needed;
  // Lists in one order take less room.
  return [first, ...others.sort()];
}
