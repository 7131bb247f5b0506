import { createServer } from 'node:http';
import sirv from 'sirv';

/** Serves a folder of files, such as a built app. */
export async function serveFolder(folder) {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    files(request, response, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
