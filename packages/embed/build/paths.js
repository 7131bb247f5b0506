import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const embedFolder = fileURLToPath(new URL('..', import.meta.url));
export const repository = path.resolve(embedFolder, '../..');
export const distFolder = path.join(embedFolder, 'dist');

const elementsFolder = path.join(repository, 'packages/elements/src');

export const themesFolder = path.join(repository, 'packages/elements/themes');

/** The elements the script tag serves: `patron-` and the name is the tag. */
export const elements = [
  'customer-card',
  'customer-search',
  'feedback-figures',
  'feedback-form',
  'loyalty-badge',
  'visit-log',
  'visit-recorder',
];

export function defineModule(elementName) {
  return path.join(elementsFolder, elementName, 'define.ts');
}
