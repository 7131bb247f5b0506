import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { listFiles } from '../setup/list-files.js';
import { repository } from '../setup/tools.js';

const elements = path.join(repository, 'packages/elements');
const stories = path.join(repository, 'stories');

/** What every page of an element has, in this order. */
const headings = [
  'When to use',
  'Anatomy',
  'In use',
  'States',
  'Accessibility',
  'Writing',
  'Do and don’t',
  'Reference',
];

// The build writes it.
const { modules } = JSON.parse(readFileSync(path.join(elements, 'custom-elements.json'), 'utf8'));
const described = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);

const pageOf = (tag) => path.join(stories, `${tag.replace('patron-', '')}.mdx`);

/** What every form control has, and HTML describes. */
const ofHtml = new Set([
  'disabled',
  'type',
  'form',
  'validity',
  'validationMessage',
  'willValidate',
]);

/** The stories a page shows: `of={Name.Story}`, with the file that `Name` was imported from. */
function shownStories(page) {
  const text = readFileSync(page, 'utf8');
  const files = new Map(
    [...text.matchAll(/import \* as (\w+) from '(.+)'/g)].map(([, name, file]) => [name, file]),
  );
  return [...text.matchAll(/of=\{(\w+)\.(\w+)\}/g)].map(([, name, story]) => ({
    file: path.resolve(path.dirname(page), files.get(name) ?? 'unknown'),
    story,
  }));
}

describe('the docs page', () => {
  it('is there for every element', () => {
    assert.ok(described.length >= 9, 'elements in the manifest');
    const missing = described.filter(({ tagName }) => !existsSync(pageOf(tagName)));
    assert.deepEqual(
      missing.map(({ tagName }) => tagName),
      [],
    );
  });

  for (const element of described) {
    const { tagName, members = [], events = [], slots = [] } = element;
    const { cssParts = [], cssProperties = [] } = element;
    const page = pageOf(tagName);
    if (!existsSync(page)) continue;
    const text = readFileSync(page, 'utf8');

    it(`of ${tagName} says all that is to be said, in one order`, () => {
      const found = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(
        found.filter((heading) => headings.includes(heading)),
        headings,
      );
      assert.match(text, /<story-advice kind="do">/);
      assert.match(text, /<story-advice kind="dont">/);
      assert.ok(text.includes(`<story-reference tag="${tagName}">`), 'the reference');
    });

    it(`of ${tagName} has words for everything in its reference`, () => {
      const fields = members.filter(({ kind, name }) => kind === 'field' && !ofHtml.has(name));
      // The analyzer also lists what it cannot read the name of.
      const told = events.filter(({ name }) => name?.includes('-'));
      const silent = [...fields, ...told, ...slots, ...cssParts, ...cssProperties]
        .filter(({ description }) => !description)
        .map(({ name }) => name);
      assert.deepEqual(silent, []);
    });
  }

  for (const page of listFiles(stories, (file) => file.endsWith('.mdx'))) {
    it(`${path.relative(stories, page)} shows stories that there are`, () => {
      for (const { file, story } of shownStories(page)) {
        assert.ok(existsSync(file), file);
        assert.match(readFileSync(file, 'utf8'), new RegExp(`^export const ${story}\\b`, 'm'));
      }
    });
  }
});
