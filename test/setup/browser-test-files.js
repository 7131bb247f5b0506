/** Where the tests are that run in a browser. */
export const browserTestFiles = {
  parts: [
    'packages/*/src/**/*.test.ts',
    'test/accessibility/**/*.test.ts',
    'test/contracts/**/*.test.ts',
    'test/escape/**/*.test.ts',
  ],
  stories: ['test/stories/**/*.test.ts'],
};
