import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';
import { templateProblems } from './template-problems.js';

describe('the template check', () => {
  it('finds wrong bindings, and only those', () => {
    const fixture = fileURLToPath(new URL('fixtures/wrong-bindings.ts', import.meta.url));
    const found = templateProblems([fixture], {
      strict: true,
      target: typescript.ScriptTarget.ES2022,
      module: typescript.ModuleKind.ESNext,
      moduleResolution: typescript.ModuleResolutionKind.Bundler,
    });
    assert.deepEqual(
      found.map(({ line, rule }) => `${line} ${rule}`),
      [
        '18 no-unknown-property',
        '19 no-incompatible-type-binding',
        '20 no-incompatible-type-binding',
        '20 no-complex-attribute-binding',
        '21 no-noncallable-event-binding',
      ],
    );
  });
});
