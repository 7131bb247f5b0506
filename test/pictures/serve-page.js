import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { storyFilesModule } from '../setup/story-files-plugin.js';
import { repository } from '../setup/tools.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Fills in `story-files.ts`, as the browser tests do while serving. */
const storyFiles = {
  name: 'story-files',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/]stories[\\/]story-files\.ts$/ }, () => ({
      // In one bundle all parts are at hand at once.
      contents: storyFilesModule(repository, { parts: false, base: repository }),
      resolveDir: repository,
      loader: 'js',
    }));
  },
};

async function bundlePage() {
  const result = await build({
    entryPoints: [path.join(here, 'page/picture-page.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    tsconfig: path.join(repository, 'test/setup/esbuild-tsconfig.json'),
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [storyFiles],
    logLevel: 'silent',
    write: false,
  });
  return result.outputFiles[0].text;
}

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pictures</title>
<link rel="icon" href="data:,"><style>
body { margin: 0; font: 16px / 1.5 'Noto Sans', sans-serif; --patron-font: 'Noto Sans', 'Noto Sans CJK SC', sans-serif; }
main { inline-size: 720px; box-sizing: border-box; padding: 16px; }
.narrow { max-inline-size: 320px; }
</style><script type="module" src="/picture-page.js"></script></head><body><main></main></body></html>`;

/** Serves the page that shows one story at a time, on a free port. */
export async function servePage() {
  const script = await bundlePage();
  const server = createServer(({ url }, response) => {
    const isScript = url === '/picture-page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A host by this name is a secure context.
    address: `http://localhost:${server.address().port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
