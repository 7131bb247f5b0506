import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { elementsOf, pascalCase } from '../../elements/build/element-types.js';

// Writes src/generated: a component for every element that custom-elements.json describes. Part of
// `npm run build`.

const here = (...names) => path.join(import.meta.dirname, ...names);
const folder = here('../src/generated');
const manifest = JSON.parse(readFileSync(here('../../elements/custom-elements.json'), 'utf8'));

/** `dist/visit-log/visit-log-element.js` → `@patronkit/elements/visit-log/visit-log-element.js` */
const published = (file) => file.replace(/^dist/, '@patronkit/elements');

function component({ tagName, name, path: file, description, events = [] }) {
  const names = events.map((event) => `'${event.name}'`).join(', ');
  return `'use client';
// Written by build/write-components.js from the element itself. Not to be edited.
import '${published(path.posix.join(path.posix.dirname(file), 'define.js'))}';
import { ${name} } from '${published(file)}';
import type { PatronComponent } from '../patron-component.js';
import { wrapElement } from '../wrap-element.js';

/**
 * ${description.trim().replaceAll('\n', '\n * ').replaceAll(/ +$/gm, '')}
 */
export const ${pascalCase(tagName)}: PatronComponent<'${tagName}'> = /* @__PURE__ */ wrapElement(
  '${tagName}',
  ${name},
  [${names}],
);
`;
}

const files = new Map(
  elementsOf(manifest).map((element) => [
    `${element.tagName.replace(/^patron-/, '')}.ts`,
    component(element),
  ]),
);

mkdirSync(folder, { recursive: true });
for (const fileName of readdirSync(folder)) {
  if (!files.has(fileName)) rmSync(path.join(folder, fileName));
}
for (const [fileName, code] of files) writeFileSync(path.join(folder, fileName), code);
