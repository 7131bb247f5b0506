import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cruisePackages } from './cruise-packages.js';
import { drawPackageGraph, packageArrows, withPackageGraph } from './package-graph.js';

const fixture = fileURLToPath(new URL('fixtures/wrong-imports', import.meta.url));

describe('the import direction', () => {
  it('is reported where it is broken, and only there', async () => {
    const { summary } = await cruisePackages(fixture, ['packages']);
    const found = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    assert.deepEqual(found.sort(), [
      'elements-apart: packages/elements/src/shared/base.ts → packages/elements/src/thing/thing.ts',
      'no-circles: packages/elements/src/thing/part.ts → packages/elements/src/thing/thing.ts',
      'no-circles: packages/store/src/second.ts → packages/store/src/store.ts',
      'nothing-unresolved: packages/elements/src/shared/base.ts → ./lost.js',
      'packages-stand-alone: packages/store/src/store.ts → demo/page.ts',
      'plugin-sdk-entry-carries-types-only: packages/plugin-sdk/src/define-plugin.ts → packages/records/src/customer.ts',
      'records-imports: packages/records/src/grade.ts → packages/store/src/store.ts',
    ]);
  });

  it('is drawn with dotted arrows where only types travel', () => {
    const dependency = (resolved, ...dependencyTypes) => ({ resolved, dependencyTypes });
    const arrows = packageArrows({
      modules: [
        {
          source: 'packages/store/src/store.ts',
          dependencies: [dependency('packages/records/src/customer.ts', 'aliased')],
        },
        {
          source: 'packages/plugin-sdk/src/manifest.ts',
          dependencies: [dependency('packages/records/src/customer.ts', 'type-only')],
        },
      ],
    });
    const picture = drawPackageGraph(arrows);
    assert.match(picture, /store --> records/);
    assert.match(picture, /plugin_sdk -\.-> records/);
    const document = withPackageGraph(
      'a\n<!-- package-graph:begin -->old<!-- package-graph:end -->\nb',
      picture,
    );
    assert.ok(document.startsWith('a\n') && document.endsWith('\nb') && !document.includes('old'));
  });
});
