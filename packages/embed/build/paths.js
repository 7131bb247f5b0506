import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const embedFolder = fileURLToPath(new URL('..', import.meta.url));
export const repository = path.resolve(embedFolder, '../..');
export const distFolder = path.join(embedFolder, 'dist');

const elementsFolder = path.join(repository, 'packages/elements/src');

/** Names of the elements the script tag serves: folders of `elements` with a `define.ts`. */
export function elementNames() {
  return readdirSync(elementsFolder)
    .filter((name) => existsSync(path.join(elementsFolder, name, 'define.ts')))
    .sort();
}

export function defineModule(elementName) {
  return path.join(elementsFolder, elementName, 'define.ts');
}
