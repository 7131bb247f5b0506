import { indented } from './indented.js';
import { sampleShop } from './sample-shop.js';
import { samples } from './sandboxed-samples.js';

function pluginFile(id, points) {
  const body = points.map((point) => samples[point].code).join('\n\n');
  const context = ['contribute', 'log', 'storage']
    .filter((name) => new RegExp(`\\b${name}[.(]`).test(body))
    .join(', ');
  const reads = ['customer: customers.stage', 'visit: visits.kind']
    .map((read) => read.split(/: |\./))
    .filter(([record]) => new RegExp(`\\b${record}\\?`).test(body))
    .map(([, collection, field]) => `${collection}: ['${field}']`);
  const contributes = points.map((point) => `'${point}'`).join(', ');
  return `import { definePlugin } from '@patronkit/plugin-sdk/sandbox/guest/define-sandboxed-plugin.js';

export default definePlugin({
  manifest: {
    id: '${id}',
    version: '0.1.0',
    apiVersion: '2026-11',
    trust: 'sandboxed',
    contributes: [${contributes}],
    // Only these fields are handed out, and only where the shop grants them.
    permissions: { read: { ${reads.join(', ')} } },
    // Origins it may send requests to; not together with personal fields.
    network: [],
  },
  async activate({ ${context} }) {
    ${indented(body, 4)}
  },
});
`;
}

function testFile(points) {
  const tests = points
    .map(
      (point) => `test('contributes at ${point}', async () => {\n  ${samples[point].test}\n});\n`,
    )
    .join('\n');
  const records = [
    ['customer', `const customer = { id: 'c_1', stage: 'keep' };\n`],
    ['visit', `const visit = { id: 'v_1', kind: 'call' };\n`],
  ]
    .filter(([record]) => tests.includes(`{ ${record} }`))
    .map(([, line]) => line)
    .join('');
  return `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSandboxedHost } from '@patronkit/plugin-sdk/testing/create-sandboxed-host.js';
import { testSandboxedPlugin } from '@patronkit/plugin-sdk/testing/test-sandboxed-plugin.js';
import plugin from './plugin.js';

${records}
// What every sandboxed plugin must do: see docs/plugins.md.
testSandboxedPlugin(plugin, { test });

${tests}`;
}

const devFile = `import { configureElements } from '@patronkit/elements/shared/configure.js';
import { usePlugin } from '@patronkit/elements/shared/use-plugin.js';
import plugin from './plugin.js';
import { openSampleShop } from './sample-shop.js';

configureElements({ store: await openSampleShop(), customer: 'c_1' });

// The file as a shop gets it; here all it asks for is granted.
const src = '/plugin.js';
const code = await (await fetch(src)).arrayBuffer();
const digest = await crypto.subtle.digest('SHA-384', code);
const integrity = \`sha384-\${btoa(String.fromCharCode(...new Uint8Array(digest)))}\`;
const { permissions = {}, network = [] } = plugin.manifest;
const fields = (verb: 'read' | 'write') =>
  Object.entries(permissions[verb] ?? {}).flatMap(([collection, names]) =>
    names.map((name) => \`\${verb} \${collection}.\${name}\`),
  );
const grant = [...fields('read'), ...fields('write'), ...network.map((one) => \`network \${one}\`)];
await usePlugin({ src, integrity, grant });
`;

const bundlerFile = `import { build, defineConfig } from 'vite';

// A sandbox runs classic scripts: one file, format iife.
const lib = {
  entry: 'src/plugin.ts',
  formats: ['iife'],
  name: 'plugin',
  fileName: () => 'plugin.js',
};

/** Serves the built plugin to the development page, and reloads the page when its source changes. */
const builtPlugin = {
  name: 'built-plugin',
  apply: 'serve',
  configureServer(server) {
    server.watcher.on('change', (file) => {
      if (file.includes('src')) server.ws.send({ type: 'full-reload' });
    });
    server.middlewares.use('/plugin.js', async (_request, response) => {
      const [{ output }] = await build({
        configFile: false,
        logLevel: 'warn',
        build: { target: 'es2022', lib, write: false },
      });
      response.setHeader('content-type', 'text/javascript').end(output[0].code);
    });
  },
};

export default defineConfig({
  plugins: [builtPlugin],
  optimizeDeps: { exclude: ['@patronkit/elements', '@patronkit/store', '@patronkit/plugin-sdk'] },
  build: { target: 'es2022', lib, outDir: 'build' },
});
`;

/** The files of a plugin that runs apart from the page. */
export const sandboxedFiles = ({ id, points }) => ({
  'vite.config.js': bundlerFile,
  'src/plugin.ts': pluginFile(id, points),
  'src/plugin.test.ts': testFile(points),
  'src/dev.ts': devFile,
  'src/sample-shop.ts': sampleShop,
});
