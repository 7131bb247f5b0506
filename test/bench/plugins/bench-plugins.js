import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { repository } from '../../setup/tools.js';

/** A trusted plugin with a section in the card and a note on each visit. */
const trustedCode = (id) => `export default {
  manifest: {
    id: '${id}', version: '1.0.0', apiVersion: '2026-11', trust: 'trusted',
    contributes: ['customer-card.section', 'visit-log.row'],
    permissions: { read: { customers: ['name'] } },
  },
  activate({ contribute }) {
    contribute('customer-card.section', {
      id: 'section',
      mount(container, { customer }) {
        container.className = 'bench-section';
        container.textContent = '${id} ' + customer.id;
      },
    });
    contribute('visit-log.row', {
      id: 'row',
      mount(container, { visit }) {
        container.textContent = visit.id;
      },
    });
  },
};`;

const sandboxedCode = (id) => `
  import { definePlugin } from './packages/plugin-sdk/src/sandbox/guest/define-sandboxed-plugin.ts';
  export default definePlugin({
    manifest: {
      id: '${id}', version: '1.0.0', apiVersion: '2026-11', trust: 'sandboxed',
      contributes: ['customer-card.section'], permissions: { read: { customers: ['stage'] } },
    },
    async activate({ contribute }) {
      await contribute('customer-card.section', {
        id: 'section',
        render: (root, { customer }) => void root.render(['patron-text', {}, '${id} ' + customer.id]),
      });
    },
  });`;

async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: repository, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}

const named = (kind, count) => Array.from({ length: count }, (_, index) => `${kind}-${index}`);

/**
 * The files of so many plugins of each kind: path → what a server answers, the addresses of the
 * trusted ones, and what `Patron.use` takes for the sandboxed ones.
 */
export async function benchPlugins(countOfEach) {
  const files = {};
  const headers = { 'Content-Type': 'text/javascript', 'Cache-Control': 'max-age=3600' };
  const trusted = named('trusted', countOfEach).map((id) => {
    files[`/bench/${id}.js`] = { body: trustedCode(id), headers };
    return `/bench/${id}.js`;
  });
  const sandboxed = [];
  for (const id of named('sandboxed', countOfEach)) {
    const body = await bundled(sandboxedCode(id));
    files[`/bench/${id}.js`] = { body, headers };
    const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
    sandboxed.push({ src: `/bench/${id}.js`, integrity, grant: ['read customers.stage'] });
  }
  return { files, trusted, sandboxed };
}
