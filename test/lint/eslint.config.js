import { fileURLToPath } from 'node:url';
import lit from 'eslint-plugin-lit';
import litAccessibility from 'eslint-plugin-lit-a11y';
import webComponents from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';
import {
  bannedImports,
  bannedInPackages,
  bannedMarkup,
  bannedOutsideDefine,
  bannedSyntax,
} from './bans.js';
import { patronkitPlugin } from './rules/patronkit-plugin.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const unused = {
  argsIgnorePattern: '^_',
  destructuredArrayIgnorePattern: '^_',
  ignoreRestSiblings: true,
};
const restrictedSyntax = (...bans) => ({ 'no-restricted-syntax': ['error', ...bans.flat()] });

export default typescript.config(
  {
    ignores: [
      '**/dist/**',
      '**/src/generated/**',
      // Types for frameworks: test/frameworks checks them where the frameworks are.
      'packages/elements/types/**',
      'test/frameworks/projects/types/**',
      'demo/frameworks/*/src/**',
      '**/node_modules/**',
      'storybook-static/**',
      'test-results/**',
      'test/lint/fixtures/**',
      'test/demo-types/**',
      'demo/data/**',
    ],
  },
  {
    name: 'everything',
    files: ['**/*.{js,ts}'],
    plugins: { patronkit: patronkitPlugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...restrictedSyntax(bannedSyntax, bannedMarkup),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-imports': ['error', bannedImports],
      'no-unused-vars': ['error', unused],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'patronkit/no-cross-package-instanceof': 'error',
      'patronkit/no-style-attribute': 'error',
      'patronkit/relative-imports-end-in-js': 'error',
      'patronkit/short-class': ['error', { lines: 300 }],
    },
  },
  {
    name: 'TypeScript',
    files: ['**/*.ts'],
    extends: [...typescript.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: 'test/tsconfig.json', tsconfigRootDir: repository },
    },
    rules: {
      'no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', unused],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'packages',
    files: ['packages/*/src/**/*.ts'],
    rules: {
      'patronkit/no-barrel': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    name: 'packages, the shipped part',
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**', '**/define.ts'],
    rules: restrictedSyntax(bannedSyntax, bannedMarkup, bannedInPackages, bannedOutsideDefine),
  },
  {
    name: 'templates',
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { lit, 'lit-a11y': litAccessibility, wc: webComponents },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...litAccessibility.configs.recommended.rules,
      // It fails on templates nested in templates; axe looks at `scope` as well.
      'lit-a11y/scope': 'off',
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/attribute-value-entities': 'error',
      'lit/binding-positions': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-duplicate-template-bindings': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-invalid-html': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-property-change-update': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/value-after-constraints': 'error',
      'wc/attach-shadow-constructor': 'error',
      'wc/guard-super-call': 'off',
      'wc/no-child-traversal-in-attributechangedcallback': 'error',
      'wc/no-child-traversal-in-connectedcallback': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-constructor-attributes': 'error',
      'wc/no-constructor-params': 'error',
      'wc/no-invalid-element-name': 'error',
      'wc/no-self-class': 'error',
      'wc/no-typos': 'error',
      'wc/require-listener-teardown': 'error',
    },
  },
  {
    name: 'tests',
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      ...restrictedSyntax(bannedSyntax),
      // Chai's assertions are property accesses, and its mocks are loosely typed.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-console': 'off',
    },
  },
);
