import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { acceptDifferent } from './accept-pictures.js';
import { resultsFolder } from './baselines.js';

// Shows what the last run of `npm run pictures` found different, and keeps what people accept.

if (!existsSync(path.join(resultsFolder, 'index.html'))) {
  console.log('The last run found no picture different. Take them anew: npm run pictures');
  process.exit();
}

const files = sirv(resultsFolder, { dev: true });

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  // Only this page may ask: others' cannot send this header's value.
  const isOwn = request.headers.origin === `http://${request.headers.host}`;
  if (request.method !== 'POST' || pathname !== '/keep') {
    files(request, response);
    return;
  }
  try {
    if (!isOwn) throw new Error('Asked by another page.');
    acceptDifferent(searchParams.get('name'));
    response.end('Kept');
  } catch (error) {
    response.writeHead(400).end(String(error.message));
  }
}).listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', function listening() {
  console.log(`Pictures that differ: http://localhost:${this.address().port}/`);
});
