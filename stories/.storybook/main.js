import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

// The argument tables are read from the sources each time Storybook starts.
execFileSync(
  process.execPath,
  [
    path.join(path.dirname(require.resolve('@custom-elements-manifest/analyzer')), 'cem.js'),
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
  stories: ['../*.mdx', '../*.stories.ts'],
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
