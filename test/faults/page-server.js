import { createServer } from 'node:http';

async function bodyOf(request) {
  let body = '';
  for await (const part of request) body += part;
  return body && JSON.parse(body);
}

/**
 * Serves scripts, an empty page for each, and answers calls of the pages with JSON.
 *
 * @param {Map<string, string>} scripts address → JavaScript; `/x.html` is a page that runs `/x.js`
 * @param {Record<string, (body: any) => unknown>} [calls] path → what answers a POST to it
 * @returns {Promise<{ address: string, plainAddress: string, close(): Promise<void>, quiet(): Promise<void> }>}
 *   `quiet` resolves when every connection has ended and what it carried has been heard
 */
export async function servePages(scripts, calls = {}) {
  const sockets = new Set();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const script = scripts.get(pathname);
    if (script !== undefined) {
      // For frames of opaque origin, where modules come from elsewhere.
      const headers = { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' };
      response.writeHead(200, headers).end(script);
    } else if (scripts.has(pathname.replace(/\.html$/, '.js'))) {
      const name = pathname.replace(/\.html$/, '.js');
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><title>Faults</title><script type="module" src="${name}"></script>`,
      );
    } else if (Object.hasOwn(calls, pathname)) {
      // A call cut off by the death of its browser was never made.
      const body = await bodyOf(request).catch(() => undefined);
      if (body === undefined) return;
      const answer = await calls[pathname](body);
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer ?? null));
    } else {
      response.writeHead(404).end();
    }
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    address: `http://127.0.0.1:${port}`,
    plainAddress: `http://till.test:${port}`,
    async quiet() {
      for (const socket of sockets) {
        if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
