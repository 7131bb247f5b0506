import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { repository, toolPath } from '../../test/setup/tools.js';

// The argument tables are read from the sources each time Storybook starts.
execFileSync(
  process.execPath,
  [
    toolPath('@custom-elements-manifest/analyzer', 'cem'),
    'analyze',
    '--quiet',
    '--config',
    'custom-elements-manifest.config.js',
  ],
  { cwd: path.join(repository, 'packages/elements'), stdio: ['ignore', 'ignore', 'inherit'] },
);

/** @type {import('@storybook/web-components-vite').StorybookConfig} */
const config = {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal(vite) {
    return {
      ...vite,
      resolve: {
        ...vite.resolve,
        // `source` leads to the packages' own TypeScript, so nothing has to be built first.
        conditions: ['source', 'module', 'browser', 'development|production'],
      },
      build: { ...vite.build, target: 'es2022', chunkSizeWarningLimit: 4000 },
    };
  },
};

export default config;
