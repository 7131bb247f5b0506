import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { listFiles } from '../setup/list-files.js';
import { repository } from '../setup/tools.js';

const { scripts } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));

/** Commands of a plugin's own project, as `npm create patronkit-plugin` makes it. */
const elsewhere = ['dev'];

/** Decision records say what was so when they were written: names in them may be gone by now. */
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...listFiles(path.join(repository, 'docs'), (file) => file.endsWith('.md')).map((file) =>
    path.relative(repository, file),
  ),
].map((name) => ({
  name,
  isRecord: name.includes('decisions'),
  text: readFileSync(path.join(repository, name), 'utf8'),
}));

const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
/** What is written between back-ticks in running text, outside of blocks of code. */
const codeIn = (text) => matches(text.replaceAll(/```[^]*?```/g, ''), /`([^`\n]+)`/g);

/** As GitHub names a heading's anchor. */
const anchorsOf = (text) =>
  matches(text.replaceAll(/```[^]*?```/g, ''), /^#{1,6} (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{Letter}\p{Number} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** A file or folder of this repository, not a pattern and not what a build makes. */
const isPath = (code) =>
  /^(?:packages|stories|demo|test|docs|\.ci|\.github)\/[\w./@-]+$/.test(code) &&
  !code.includes('/dist');

describe('the pages for people', () => {
  it('are found', () => assert.ok(pages.length > 10));

  for (const { name, text, isRecord } of pages) {
    const folder = path.dirname(path.join(repository, name));

    it(`${name} links only to what is there`, () => {
      const broken = matches(text, /\]\(([^)\s]+)\)/g)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [file, anchor] = link.split('#');
          const target = file ? path.join(folder, file) : path.join(repository, name);
          if (!existsSync(target)) return true;
          return anchor && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
        });
      assert.deepEqual(broken, []);
    });

    if (isRecord) continue;

    it(`${name} names only files that are there`, () => {
      const missing = codeIn(text)
        .filter(isPath)
        .filter((code) => !existsSync(path.join(repository, code)));
      assert.deepEqual(missing, []);
    });

    it(`${name} names only commands that are there`, () => {
      const missing = matches(text, /npm run ([\w:-]+)/g).filter(
        (script) => !scripts[script] && !elsewhere.includes(script),
      );
      assert.deepEqual(missing, []);
    });
  }
});
