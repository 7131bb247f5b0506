import { createServer } from 'node:http';
import { createDemoServer } from '../../demo/server/create-demo-server.js';

/**
 * Serves the demo on a free port, with pages of a test's own beside it.
 *
 * @param {Record<string, string | { body: string, headers?: Record<string, string> }>} [pages]
 *   path → HTML; may be added to while the server runs
 * @returns {Promise<{ address: string, plainAddress: string, pages: typeof pages, close(): Promise<void> }>}
 *   `plainAddress` leads to the same server and is no secure context, as on many tills
 */
export async function startDemoServer(pages = {}) {
  const demo = createDemoServer();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = pages[pathname];
    if (page === undefined) {
      demo.emit('request', request, response);
      return;
    }
    const { body, headers } = typeof page === 'string' ? { body: page } : page;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    address: `http://localhost:${port}`,
    plainAddress: `http://till.test:${port}`,
    pages,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
