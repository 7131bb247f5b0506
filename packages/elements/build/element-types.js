import { sharedAttribute, sharedTokens } from '../manifest/shared-looks.js';

/** `patron-visit-log` → `VisitLog` */
export const pascalCase = (tag) =>
  tag.replace(/^patron-/, '').replaceAll(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

/** The elements of a manifest: its classes that have a tag. */
export const elementsOf = ({ modules }) =>
  modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map((element) => ({ ...element, path })),
  );

const comment = (text, indent = '') => {
  const lines = text.trim().split('\n');
  return lines.length === 1
    ? `${indent}/** ${lines[0]} */`
    : [
        `${indent}/**`,
        ...lines.map((line) => `${indent} * ${line}`.trimEnd()),
        `${indent} */`,
      ].join('\n');
};

/** What all elements share is no news of this one. */
const isOwn = ({ name, description }) => sharedTokens[name] !== description;

/** Slots, parts and custom properties as lines of a comment. */
function anatomy({ slots = [], cssParts = [], cssProperties = [] }) {
  const list = (title, entries, name) =>
    entries.length === 0
      ? []
      : ['', title, ...entries.map((entry) => `- ${name(entry)}: ${entry.description}`)];
  return [
    ...list('Slots:', slots, ({ name }) => (name ? `\`${name}\`` : 'the content')),
    ...list('Parts:', cssParts, ({ name }) => `\`${name}\``),
    ...list('Custom properties:', cssProperties.filter(isOwn), ({ name }) => `\`${name}\``),
  ];
}

const describe = (element) => [element.description, ...anatomy(element)].join('\n');

const isSettable = ({ kind, readonly }) => kind === 'field' && !readonly;

function propertiesOf({ name, members = [] }) {
  return members
    .filter(isSettable)
    .flatMap(({ name: property, description }) => [
      comment(description, '  '),
      `  ${property}?: ${name}['${property}'] | undefined;`,
    ]);
}

const eventsOf = ({ events = [] }) =>
  events.flatMap(({ name, description, type }) => [
    comment(description, '  '),
    `  '${name}': ${type.text};`,
  ]);

const declared = (words, name, lines) =>
  lines.length === 0
    ? `${comment(words)}\nexport type ${name} = Record<never, never>;`
    : `${comment(words)}\nexport interface ${name} {\n${lines.join('\n')}\n}`;

/** `dist/visit-log/visit-log-events.js` → `../visit-log/visit-log-events.js` */
const besideGenerated = (file) => file.replace(/^dist\//, '../');

/** Classes and event classes the types name, and the modules they come from. */
function importsOf(elements) {
  const modules = new Map();
  const add = (file, name) => modules.set(file, (modules.get(file) ?? new Set()).add(name));
  for (const { path, name, events = [] } of elements) {
    add(path, name);
    for (const { type } of events) {
      for (const reference of type.references) add(reference.module, reference.name);
    }
  }
  return [...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([file, names]) =>
        `import type { ${[...names].sort().join(', ')} } from '${besideGenerated(file)}';`,
    );
}

/**
 * A TypeScript module that names, for every tag, its class, what may be set on it and its events.
 * The types for each framework (`types/`) are made from it.
 */
export function elementTypes(manifest) {
  const elements = elementsOf(manifest);
  return `${[
    '// Written by build/describe-elements.js from the elements themselves. Not to be edited.',
    importsOf(elements).join('\n'),
    ...elements.flatMap((element) => {
      const name = pascalCase(element.tagName);
      const tag = `\`<${element.tagName}>\``;
      return [
        declared(`What may be set on ${tag}.`, `${name}Properties`, propertiesOf(element)),
        declared(`The events of ${tag}.`, `${name}Events`, eventsOf(element)),
      ];
    }),
    `${comment(`${sharedAttribute.description} Every tag obeys it.`)}
export interface SharedAttributes {
  ${sharedAttribute.name}?: ${sharedAttribute.type.text} | undefined;
}`,
    [
      comment('Every tag: its class, what may be set on it, its events.'),
      'export interface PatronElements {',
      ...elements.flatMap((element) => {
        const name = pascalCase(element.tagName);
        return [
          comment(describe(element), '  '),
          `  '${element.tagName}': {`,
          `    element: ${element.name};`,
          `    properties: ${name}Properties;`,
          `    events: ${name}Events;`,
          '  };',
        ];
      }),
      '}',
    ].join('\n'),
  ].join('\n\n')}\n`;
}
