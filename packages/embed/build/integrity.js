import { createHash } from 'node:crypto';

/** Base64 SHA-256, as used in `integrity="sha256-…"`. */
export function integrityOf(code) {
  return createHash('sha256').update(code).digest('base64');
}

/** Every file that must be there before `fileName` can run, itself first; `except` are there anyway. */
export function neededFiles(files, fileName, except = []) {
  const needed = new Set();
  const collect = (name) => {
    if (needed.has(name) || except.includes(name)) return;
    needed.add(name);
    for (const imported of files.find((file) => file.fileName === name).imports) collect(imported);
  };
  collect(fileName);
  return [...needed];
}
