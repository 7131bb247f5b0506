/**
 * The import direction of docs/architecture.md, as rules. Everything not listed in
 * `import-arrows.cjs` is forbidden; a package may always import itself.
 */

const mayImport = require('./import-arrows.cjs');

const tests = '\\.test\\.ts$|/testing/';
const any = (names) => `(?:${names.join('|')})`;

const arrows = Object.entries(mayImport).map(([name, targets]) => ({
  name: `${name}-imports`,
  comment: `packages/${name} may import ${targets.length > 0 ? targets.join(', ') : 'no other package'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: tests },
  to: {
    path: '^packages/([^/]+)/',
    pathNot: `^packages/${any([name, ...targets])}/`,
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'packages-stand-alone',
      comment: 'Nothing in packages imports stories, demo or test.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(stories|demo|test)/' },
    },
    {
      name: 'plugin-sdk-entry-carries-types-only',
      comment:
        "plugin-sdk's public entry (all but host, sandbox and testing) imports only records' types, so that a plugin carries nothing of ours.",
      severity: 'error',
      from: {
        path: '^packages/plugin-sdk/src/',
        pathNot: `^packages/plugin-sdk/src/(host|sandbox|testing)/|${tests}`,
      },
      to: {
        pathNot: '^packages/plugin-sdk/src/(?!host/|sandbox/|testing/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'plugin-sdk-entry-knows-no-host',
      comment: "plugin-sdk's public entry does not even name the types of its host.",
      severity: 'error',
      from: { path: '^packages/plugin-sdk/src/[^/]+$', pathNot: tests },
      to: { path: '^packages/plugin-sdk/src/(host|sandbox|testing)/' },
    },
    {
      name: 'elements-apart',
      comment: 'An element imports only itself, small elements it is made of, and what all share.',
      severity: 'error',
      from: { path: '^packages/elements/src/shared/', pathNot: tests },
      to: { path: '^packages/elements/src/(?!shared/)' },
    },
    {
      name: 'no-database-in-elements',
      comment: 'Elements never open IndexedDB: they ask the store.',
      severity: 'error',
      from: { path: '^packages/(elements|embed)/src/', pathNot: tests },
      to: { path: '^packages/store/src/(indexeddb|schema-steps)' },
    },
    {
      name: 'no-circles',
      comment: 'Modules that import each other in a circle cannot be understood one at a time.',
      severity: 'error',
      from: {
        path: '^(packages|stories|demo|test)/',
        // A store opens its administration, which hands out views of that store.
        pathNot: '^packages/store/src/store(-administration)?\\.ts$',
      },
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      // Types for a framework are read only where that framework is installed.
      from: { pathNot: '^packages/elements/types/' },
      to: { couldNotResolve: true, pathNot: '/dist/|custom-elements\\.json$|^virtual:' },
    },
    {
      name: 'tests-stay-out',
      comment: 'What is shipped imports no test and no testing helper.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { path: '^packages/[^/]+/src/.*(\\.test\\.ts$|/testing/)' },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'A package imports only what its own package.json names.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm-peer'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|storybook-static|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: require('node:path').join(__dirname, '../tsconfig.json') },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // Not `types`: it would lead to dist, which is left out.
      conditionNames: ['source', 'import', 'default'],
      extensions: ['.ts', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
