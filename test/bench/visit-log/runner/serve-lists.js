import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import { repository } from '../../../setup/tools.js';

export const listNames = ['hand-written', 'ours'];

const folder = path.join(repository, 'test/bench/visit-log/page');
const headers = {
  // Isolated pages have a clock of 5 µs instead of 100.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'max-age=86400',
};

/** A list's program as it would be shipped: minified, and in pieces that are loaded on demand. */
async function bundleList(list) {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, `${list}-page.ts`)],
    outdir: path.join(folder, list),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    alias: list === 'ours' ? {} : { lit: path.join(folder, 'css-only.ts') },
    tsconfig: path.join(repository, 'test/setup/esbuild-tsconfig.json'),
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  return outputFiles.map(({ path: file, text }) => [`/${list}/${path.basename(file)}`, text]);
}

/** Serves a page with each list, `/ours` and `/hand-written`, over the same customer base. */
export async function serveLists() {
  const programs = new Map((await Promise.all(listNames.map(bundleList))).flat());
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const program = programs.get(pathname);
    if (program) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' }).end(program);
    } else if (listNames.includes(pathname.slice(1))) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/html' });
      response.end(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><script type="module" src="${pathname}${pathname}-page.js"></script>`,
      );
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    address: (list) => `http://localhost:${port}/${list}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
