import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { elementsOf } from '../build/element-types.js';

// custom-elements.json, which `npm run build` writes, says all there is to say of each element.

const packageFolder = path.dirname(import.meta.dirname);
const sources = path.join(packageFolder, 'src');
const manifest = JSON.parse(readFileSync(path.join(packageFolder, 'custom-elements.json'), 'utf8'));
const elements = elementsOf(manifest);

/** The sources of a folder as one text, without tests. */
function sourcesOf(folder) {
  return readdirSync(path.join(sources, folder), { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(sources, folder, file), 'utf8'))
    .join('\n');
}

const shared = sourcesOf('shared');
const namesOf = (described = []) => described.map(({ name }) => name).sort();
const found = (text, pattern) =>
  [...new Set([...text.matchAll(pattern)].flatMap(([, names]) => names.split(/\s+/)))].sort();

it('custom-elements.json has every element that is defined', () => {
  const defined = readdirSync(sources).filter((folder) =>
    existsSync(path.join(sources, folder, 'define.ts')),
  );
  assert.deepEqual(
    elements.map(({ tagName }) => tagName).sort(),
    defined.map((folder) => `patron-${folder}`).sort(),
  );
});

it('names every token that elements read, on each of them, and the attribute theme', () => {
  const read = found(sourcesOf('.'), /var\(\s*(--patron-[\w-]+)/g);
  const ofOne = ['--patron-visit-log-height'];
  for (const { tagName, cssProperties, attributes } of elements) {
    const named = namesOf(cssProperties);
    const missing = read.filter((name) => !named.includes(name) && !ofOne.includes(name));
    assert.deepEqual(missing, [], tagName);
    assert.ok(namesOf(attributes).includes('theme'), tagName);
  }
});

it('tells editors of every token once, in words that fit all elements', () => {
  const file = path.join(packageFolder, 'dist/editors/vscode.css-custom-data.json');
  const { properties } = JSON.parse(readFileSync(file, 'utf8'));
  assert.deepEqual(
    namesOf(properties),
    [...new Set(namesOf(elements.flatMap(({ cssProperties }) => cssProperties)))].sort(),
  );
  const brand = properties.find(({ name }) => name === '--patron-brand');
  assert.match(brand.description, /^Links, chosen things/);
});

for (const element of elements) {
  describe(`custom-elements.json, <${element.tagName}>`, () => {
    const text = sourcesOf(element.tagName.replace('patron-', ''));

    it('has words for everything it names', () => {
      const named = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'];
      const silent = named.flatMap((kind) =>
        (element[kind] ?? []).filter(({ description }) => !description).map(({ name }) => name),
      );
      assert.deepEqual(silent, []);
      assert.ok(element.description);
    });

    it('names the slots there are', () => {
      const named = namesOf(element.slots).filter((name) => name !== '');
      assert.deepEqual(named, found(text, /<slot\s+name="([\w-]+)"/g));
      assert.equal(namesOf(element.slots).includes(''), /<slot\s*>/.test(text), 'the unnamed slot');
    });

    it('names the parts there are', () => {
      const own = found(text, /\bpart="([\w -]+)"/g);
      const named = namesOf(element.cssParts);
      assert.deepEqual(
        own.filter((name) => !named.includes(name)),
        [],
      );
      // The others are those of parts that elements share.
      const others = named.filter((name) => !own.includes(name));
      assert.deepEqual(
        others.filter((name) => !shared.includes(`part="${name}"`)),
        [],
      );
    });

    it('names only custom properties that are read', () => {
      const unread = namesOf(element.cssProperties).filter(
        (name) => !text.includes(name) && !shared.includes(name),
      );
      assert.deepEqual(unread, []);
    });

    it('says of every event which class it is', () => {
      for (const { name, type } of element.events ?? []) {
        assert.match(type?.text ?? '', /^[A-Z]\w+Event$/, name);
      }
    });
  });
}
