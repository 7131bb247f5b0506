// Describes the elements for editors, Storybook's tables and framework wrappers.
export default {
  globs: ['src/**/*-element.ts', 'src/**/*-events.ts', 'src/**/define.ts'],
  exclude: ['**/*.test.ts'],
  outdir: '.',
  litelement: true,
};
