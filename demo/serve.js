/**
 * Serves the demo and stays up: `node demo/serve.js`. `PORT` and `HOST` choose another place; a port
 * that is taken makes way for the next one.
 */
import { existsSync } from 'node:fs';
import { createDemoServer } from './server/create-demo-server.js';

const firstPort = Number(process.env.PORT ?? 4173);
const host = process.env.HOST ?? 'localhost';
const lastPort = firstPort + 50;

if (!existsSync(new URL('../packages/embed/dist/patron.js', import.meta.url))) {
  console.error(
    'The kit is not built yet. Run "npm run build" first, or "npm start", which does both.',
  );
  process.exit(1);
}

const server = createDemoServer();
let port = firstPort;

server.on('error', (error) => {
  if (error.code === 'EADDRINUSE' && port < lastPort) {
    port += 1;
    server.listen(port, host);
    return;
  }
  console.error(`The demo could not start on port ${port}: ${error.message}`);
  process.exit(1);
});

server.on('listening', () => {
  const address = `http://${host}:${port}`;
  console.log(`
  Patronkit's demo shop is open:  ${address}/

    the shop         ${address}/shop.html
    the till         ${address}/till.html
    the back office  ${address}/back-office.html

  Add ?lang=zh-CN for Chinese. Ctrl+C closes the shop.
`);
});

server.listen(port, host);
