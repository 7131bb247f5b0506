import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { listFiles } from '../setup/list-files.js';
import { repository } from '../setup/tools.js';

// The scales of the design language (Storybook, "Design → Language"), held in every style sheet of
// the elements. A value that is not on one of them is a decision: put it on the scale, or leave it.
const scales = {
  'font-size': [
    'var(--caption)',
    'var(--small)',
    '1em',
    'inherit',
    'var(--heading)',
    'calc(var(--size) * 20 / 15)',
    // Where `control-styles.ts` is not loaded yet: small.
    '0.867em',
    // Letters in a drawing, and the figure on a dial.
    '0.75em',
    '42px',
  ],
  'font-weight': ['400', '550', '650'],
  'border-radius': ['0', 'var(--radius)', 'var(--radius-small)', '50%', '99px'],
};

const sheets = listFiles(path.join(repository, 'packages/elements/src'), (file) =>
  file.endsWith('styles.ts'),
);

describe('the design scales', () => {
  for (const [property, allowed] of Object.entries(scales)) {
    it(`have every ${property} on them`, () => {
      const found = sheets.flatMap((file) =>
        [
          ...readFileSync(file, 'utf8').matchAll(new RegExp(`[^-\\w]${property}: ([^;]+);`, 'g')),
        ].map(([, value]) => ({ file: path.relative(repository, file), value })),
      );
      assert.ok(found.length > 0, 'nothing was looked at');
      const others = found.filter(({ value }) => !allowed.includes(value));
      assert.deepEqual(others, []);
    });
  }

  it('have every duration on them', () => {
    const durations = sheets.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:transition|animation): ([^;]+);/g)].flatMap(
        ([, value]) => value.match(/\b[\d.]+m?s\b/g) ?? [],
      ),
    );
    assert.ok(durations.length > 0, 'nothing was looked at');
    assert.deepEqual(
      durations.filter((value) => !['0.12s', '0.2s', '0.4s'].includes(value)),
      [],
    );
  });

  it('are the only shadows but hairlines', () => {
    const shadows = sheets.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/[^-\w]box-shadow: ([^;]+);/g)].map(
        ([, value]) => value,
      ),
    );
    const others = shadows.filter(
      (value) => !['var(--shadow)', 'none'].includes(value) && !value.startsWith('inset'),
    );
    assert.deepEqual(others, []);
  });
});
