import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { budgetedBytes, builtFiles, neededFiles } from './built-files.js';

describe('the sizes of the script tag', () => {
  const code = {
    'patron.js': '(()=>{})()',
    '1-a/runtime.js': 'export const r=1;',
    '1-a/badge.js': 'import{r}from"./runtime.js";import"./shared.js";f("later.js")',
    '1-a/shared.js': 'export*from"./deep.js";',
    '1-a/deep.js': 'export const d=1;',
    '1-a/later.js': 'export const l=1;',
  };
  let folder;
  let files;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sizes-'));
    mkdirSync(path.join(folder, '1-a'));
    for (const [name, text] of Object.entries(code)) writeFileSync(path.join(folder, name), text);
    const integrity = Object.fromEntries(Object.keys(code).map((name) => [name, 'sha256-']));
    writeFileSync(path.join(folder, 'integrity.json'), JSON.stringify({ files: integrity }));
    files = builtFiles(folder);
  });

  after(() => rmSync(folder, { recursive: true }));

  it('count the runtime and every import at any depth, not what is loaded on demand', () => {
    assert.deepEqual(neededFiles(files, ['patron.js', 'badge.js']).sort(), [
      'badge.js',
      'deep.js',
      'patron.js',
      'runtime.js',
      'shared.js',
    ]);
  });

  it('count patron.js alone where nothing else is asked for', () => {
    assert.equal(
      budgetedBytes(files, ['patron.js']),
      gzipSync(code['patron.js'], { level: 9 }).length,
    );
  });

  it('say which file the build lacks', () => {
    assert.throws(() => neededFiles(files, ['card.js']), /no file "card\.js"/);
  });
});
