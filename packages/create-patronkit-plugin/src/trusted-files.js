import { indented } from './indented.js';
import { sampleShop } from './sample-shop.js';
import { samples } from './trusted-samples.js';

/** What of the context the contributions use. */
const used = (code) =>
  ['collections', 'data', 'log', 'text'].filter((name) => new RegExp(`\\b${name}[.(]`).test(code));

const texts = {
  hello: { en: 'Hello {name}', 'zh-CN': '您好，{name}' },
  likes: { en: 'Likes: {count}', 'zh-CN': '喜欢：{count}' },
};

function pluginFile(id, points) {
  const body = points.map((point) => samples[point].code).join('\n\n');
  const context = ['contribute', ...used(body)].join(', ');
  const contributes = points.map((point) => `'${point}'`).join(', ');
  const textsIn = (language) =>
    Object.entries(texts)
      .filter(([key]) => body.includes(`text('${key}'`))
      .map(([key, text]) => `${key}: '${text[language]}'`)
      .join(', ');
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
    en: { ${textsIn('en')} },
    'zh-CN': { ${textsIn('zh-CN')} },
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

const devFile = `import { configureElements } from '@patronkit/elements/shared/configure.js';
import { usePlugin } from '@patronkit/elements/shared/use-plugin.js';
import plugin from './plugin.js';
import { openSampleShop } from './sample-shop.js';

configureElements({ store: await openSampleShop(), customer: 'c_1' });

let uninstall = await usePlugin(plugin);
import.meta.hot?.accept('./plugin.js', async (changed) => {
  uninstall();
  uninstall = await usePlugin(changed?.['default']);
});
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

/** The files of a plugin that runs in the page. */
export const trustedFiles = ({ id, points }) => ({
  'vite.config.js': bundlerFile,
  'src/plugin.ts': pluginFile(id, points),
  'src/plugin.test.ts': testFile(points),
  'src/dev.ts': devFile,
  'src/sample-shop.ts': sampleShop,
});
