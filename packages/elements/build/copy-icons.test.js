import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { iconFile, iconFiles, onePath } from './copy-icons.js';

describe('the icons', () => {
  for (const file of Object.keys(iconFiles)) {
    it(`in ${file} are those of the pinned set (npm run icons)`, async () => {
      const written = readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8');
      assert.equal(written, await iconFile(file));
    });
  }

  it('keep round corners and circles when they become one path', () => {
    assert.match(onePath('calendar'), /a2 2 0 0 1 2 2v14a2 2/);
    assert.match(onePath('circle-check'), /a10 10/);
  });
});
