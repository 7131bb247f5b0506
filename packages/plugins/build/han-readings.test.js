import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { hanReadingsSource } from './han-readings.js';
import { hanReadingsFile } from './paths.js';

describe('the table of readings', () => {
  it('is what pinyin-pro says now', () => {
    assert.equal(
      readFileSync(hanReadingsFile, 'utf8') === hanReadingsSource(),
      true,
      'Run: node packages/plugins/build/write-han-readings.js',
    );
  });
});
