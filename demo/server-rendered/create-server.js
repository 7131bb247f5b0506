import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { sampleRecords } from './sample-records.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const repository = path.join(folder, '../..');
const common = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['source'],
  tsconfig: path.join(repository, 'test/setup/esbuild-tsconfig.json'),
  logLevel: 'error',
};

/** The half that renders, for this Node; a shop would import the packages as they are. */
async function loadServerHalf() {
  const outdir = path.join(repository, 'node_modules/.cache/patronkit-server-rendered');
  mkdirSync(outdir, { recursive: true });
  const outfile = path.join(outdir, `render-page-${process.pid}.mjs`);
  await build({
    ...common,
    entryPoints: [path.join(folder, 'render-page.ts')],
    platform: 'node',
    outfile,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return import(pathToFileURL(outfile).href);
}

/** The half that makes the elements work, in pieces that are loaded on demand. */
async function bundleBrowserHalf() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['hydration-support.ts', 'hydrate-page.ts'].map((file) => path.join(folder, file)),
    splitting: true,
    minify: true,
    write: false,
    outdir: folder,
  });
  return new Map(outputFiles.map(({ path: file, text }) => [`/${path.basename(file)}`, text]));
}

/**
 * The page of a shop whose server knows its customers: `/`, with `?lang=zh-CN`, `?theme=dark`.
 * @param {{ port?: number, records?: () => object }} options
 */
export async function startServer({ port = 0, records = sampleRecords } = {}) {
  const [{ renderPage }, programs] = await Promise.all([loadServerHalf(), bundleBrowserHalf()]);
  const style = readFileSync(path.join(folder, 'page.css'), 'utf8');
  const app = new Hono();
  app.get('/', (context) => {
    const locale = context.req.query('lang') ?? 'en';
    const theme = context.req.query('theme') === 'dark' ? 'dark' : undefined;
    return context.html(renderPage({ records: records(), customer: 'c_ada', locale, theme }));
  });
  app.get('/page.css', (context) => context.body(style, 200, { 'Content-Type': 'text/css' }));
  app.get('/:file{.+\\.js}', (context) => {
    const program = programs.get(context.req.path);
    if (!program) return context.notFound();
    return context.body(program, 200, { 'Content-Type': 'text/javascript' });
  });
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) =>
      resolve({
        address: `http://localhost:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
