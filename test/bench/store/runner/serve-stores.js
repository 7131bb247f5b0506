import { createServer } from 'node:http';
import { bundlePage } from './bundle-store.js';

const headers = {
  // Isolated pages have a clock of 5 µs instead of 100.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'max-age=86400',
};
const page =
  '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/entry.js"></script>';

/**
 * Serves each store from origins of its own, `http://<store>.localhost` and
 * `http://<use>-<store>.localhost`, so that no database is near another.
 *
 * @param {readonly string[]} stores
 */
export async function serveStores(stores) {
  const bundles = new Map(
    await Promise.all(stores.map(async (store) => [store, await bundlePage(store)])),
  );
  const server = createServer((request, response) => {
    const [host] = request.headers.host.split('.');
    const bundle = bundles.get(host.split('-').at(-1));
    const { pathname } = new URL(request.url, 'http://localhost');
    const code = bundle?.get(pathname.slice(1));
    if (bundle && pathname === '/') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/html' }).end(page);
    } else if (code) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' }).end(code);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    address: (store, use) => `http://${use ? `${use}-` : ''}${store}.localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
