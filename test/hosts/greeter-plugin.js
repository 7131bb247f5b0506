import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';
import { repository } from '../setup/tools.js';

const plugin = `
  import { definePlugin } from './packages/plugin-sdk/src/sandbox/guest/define-sandboxed-plugin.ts';
  export default definePlugin({
    manifest: {
      id: 'greeter', version: '1.0.0', apiVersion: '2026-11', trust: 'sandboxed',
      contributes: ['loyalty-badge.benefit'], permissions: { read: { customers: ['name'] } },
    },
    async activate({ contribute }) {
      await contribute('loyalty-badge.benefit', {
        id: 'greeting',
        render: (root, { customer }) =>
          void root.render(['patron-text', {}, 'Good day, ' + (customer?.name ?? 'stranger')]),
      });
    },
  });`;

const bundled = await build({
  stdin: { contents: plugin, resolveDir: repository, loader: 'ts' },
  absWorkingDir: path.resolve(repository),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});
export const greeterCode = bundled.outputFiles[0].text;
export const greeterIntegrity = `sha384-${createHash('sha384').update(greeterCode).digest('base64')}`;
