import { samples } from './contributions.js';

const indented = (code, spaces) => code.replaceAll('\n', `\n${' '.repeat(spaces)}`);
const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

/** What of the context the contributions use. */
const used = (code) =>
  ['collections', 'data', 'log', 'text'].filter((name) => new RegExp(`\\b${name}[.(]`).test(code));

function packageFile(name, version) {
  return json({
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: {
      dev: 'vite',
      test: 'tsc && node --test dist/*.test.js',
      build: 'vite build',
    },
    dependencies: { '@patronkit/plugin-sdk': version },
    devDependencies: {
      '@patronkit/elements': version,
      '@patronkit/records': version,
      '@patronkit/store': version,
      '@types/node': '^20.19.0',
      typescript: '^6.0.3',
      vite: '^8.3.8',
    },
  });
}

const compilerFile = json({
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['node', 'vite/client'],
    strict: true,
    skipLibCheck: true,
    outDir: 'dist',
    rootDir: 'src',
  },
  include: ['src'],
});

function pluginFile(id, points) {
  const body = points.map((point) => samples[point].code).join('\n\n');
  const context = ['contribute', ...used(body)].join(', ');
  const contributes = points.map((point) => `'${point}'`).join(', ');
  const permissions = body.includes('collections.')
    ? `\n    // Only these fields are handed out; the shop sees what you ask for.\n    permissions: { read: { customers: ['name'] } },`
    : '';
  const collections = body.includes('data.likes')
    ? `\n  collections: {
    likes: {
      schema: { customer: 'string' },
      // Every collection says whether it is about customers, and how that is exported and erased.
      personal: { customer: 'customer', export: 'records', erase: 'remove' },
    },
  },`
    : '';
  return `import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';

export default definePlugin({
  manifest: {
    id: '${id}',
    version: '0.1.0',
    apiVersion: '2026-11',
    trust: 'trusted',
    contributes: [${contributes}],${permissions}
  },
  messages: {
    en: { hello: 'Hello {name}', likes: 'Likes: {count}' },
    'zh-CN': { hello: '您好，{name}', likes: '喜欢：{count}' },
  },${collections}
  activate({ ${context} }) {
    ${indented(body, 4)}
  },
});
`;
}

function testFile(points) {
  const tests = points
    .map(
      (point) => `test('contributes at ${point}', async () => {
  const host = await createHost({ plugin, point: '${point}', records });
  ${samples[point].test}
});
`,
    )
    .join('\n');
  return `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHost } from '@patronkit/plugin-sdk/testing/create-host.js';
import { testPlugin } from '@patronkit/plugin-sdk/testing/test-plugin.js';
import plugin from './plugin.js';

const records = { customers: [{ id: 'c_1', name: 'Ada' }] };

// What every plugin must do: see docs/plugins.md.
testPlugin(plugin, { test });

${tests}`;
}

const devFile = `import { openStore } from '@patronkit/store/open-store.js';
import { configureElements } from '@patronkit/elements/shared/configure.js';
import { usePlugin } from '@patronkit/elements/shared/use-plugin.js';
import '@patronkit/elements/command-palette/define.js';
import '@patronkit/elements/customer-card/define.js';
import '@patronkit/elements/customer-search/define.js';
import '@patronkit/elements/feedback-form/define.js';
import '@patronkit/elements/loyalty-badge/define.js';
import '@patronkit/elements/plugin-manager/define.js';
import '@patronkit/elements/plugin-panel/define.js';
import '@patronkit/elements/visit-log/define.js';
import plugin from './plugin.js';

const store = await openStore({ shop: 'plugin-dev', persistence: 'memory' });
await store.customers.add({
  id: 'c_1',
  name: 'Ada Lovelace',
  kind: 'person',
  stage: 'keep',
  birthday: '1990-12-10',
  contactWays: [],
});
await store.visits.add({
  customer: 'c_1',
  at: Date.now(),
  kind: 'visit',
  channel: 'in-person',
  words: 'Asked for Earl Grey',
});
configureElements({ store, customer: 'c_1' });

let uninstall = await usePlugin(plugin);
import.meta.hot?.accept('./plugin.js', async (changed) => {
  uninstall();
  uninstall = await usePlugin(changed?.['default']);
});
`;

const pageFile = (id) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${id}</title>
    <script type="module" src="/src/dev.ts"></script>
  </head>
  <body>
    <patron-customer-search></patron-customer-search>
    <patron-customer-card customer="c_1"></patron-customer-card>
    <patron-loyalty-badge></patron-loyalty-badge>
    <patron-feedback-form measure="csat"></patron-feedback-form>
    <patron-visit-log></patron-visit-log>
    <patron-plugin-panel></patron-plugin-panel>
    <patron-plugin-manager></patron-plugin-manager>
    <patron-command-palette></patron-command-palette>
  </body>
</html>
`;

const bundlerFile = `import { defineConfig } from 'vite';

export default defineConfig({
  optimizeDeps: { exclude: ['@patronkit/elements', '@patronkit/store', '@patronkit/plugin-sdk'] },
  build: {
    target: 'es2022',
    lib: { entry: 'src/plugin.ts', formats: ['es'], fileName: 'plugin' },
    outDir: 'build',
  },
});
`;

const readme = (id, points) => `# ${id}

A trusted Patronkit plugin: it runs in the shop's page with all its power.

\`\`\`sh
npm install
npm run dev     # a page with every element; a change of src/plugin.ts shows at once
npm test        # types, the contract of plugins, and your own tests
npm run build   # build/plugin.js, one ES module
\`\`\`

A shop installs it with \`<script src="…/patron.js" data-plugins="/plugin.js">\`, or
\`Patron.use('/plugin.js')\`.

It contributes at: ${points.map((point) => `\`${point}\``).join(', ')}. All points, and how to keep
data, ask for records and offer settings: docs/plugins.md of Patronkit.
`;

/**
 * The files of a new plugin's project: path → text.
 * @param {{ id: string, points: readonly string[], version: string }} options
 * @returns {Readonly<Record<string, string>>}
 */
export function projectFiles({ id, points, version }) {
  return {
    'package.json': packageFile(`patronkit-plugin-${id}`, version),
    'tsconfig.json': compilerFile,
    'vite.config.js': bundlerFile,
    'index.html': pageFile(id),
    'README.md': readme(id, points),
    '.gitignore': 'node_modules\ndist\nbuild\n',
    'src/plugin.ts': pluginFile(id, points),
    'src/plugin.test.ts': testFile(points),
    'src/dev.ts': devFile,
  };
}
