import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import { repository } from '../../../setup/tools.js';

const folder = path.join(repository, 'test/bench/search/page');
const headers = {
  // Isolated pages have a clock of 5 µs instead of 100.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'max-age=86400',
};

/** The pages' programs as they would be shipped: minified, and in pieces that are loaded on demand. */
async function bundlePages() {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, 'search-page.ts'), path.join(folder, 'till-page.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    tsconfig: path.join(repository, 'test/setup/esbuild-tsconfig.json'),
    legalComments: 'none',
    write: false,
  });
  return new Map(outputFiles.map(({ path: file, text }) => [`/${path.basename(file)}`, text]));
}

/** Serves `/search` and `/till` on a free port. */
export async function servePages() {
  const programs = await bundlePages();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const program = programs.get(pathname);
    if (program) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' }).end(program);
    } else if (programs.has(`${pathname}-page.js`)) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/html' });
      response.end(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><script type="module" src="${pathname}-page.js"></script>`,
      );
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    address: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
