import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const pages = folder('..');
const bundle = folder('../../packages/embed/dist');

/** `no-cache` keeps copies but asks each time, so a new build shows at the next reload. */
const headers = { 'Cache-Control': 'no-cache' };
const options = { dev: true, etag: true, setHeaders };

function setHeaders(response) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/**
 * The strictest page a shop may have: nothing but what carries this answer's nonce, and no string
 * turned into script except by Patronkit's own policy.
 */
const strictPolicy = (nonce) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types patronkit',
  ].join('; ');

/** @returns {import('node:http').Server} the three pages at `/`, the built kit at `/patron/` */
export function createDemoServer() {
  const servePages = sirv(pages, options);
  const serveBundle = sirv(bundle, options);
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('There is no such page. The demo begins at /.');
    };
    if (pathname === '/strict.html') {
      void serveStrictPage(response);
    } else if (pathname.startsWith('/patron/')) {
      // Lent to pages of other origins too, and to frames that have none.
      response.setHeader('Access-Control-Allow-Origin', '*');
      request.url = request.url.slice('/patron'.length);
      serveBundle(request, response, notFound);
    } else {
      servePages(request, response, notFound);
    }
  });
}

async function serveStrictPage(response) {
  const nonce = randomBytes(16).toString('base64');
  const page = await readFile(folder('../strict.html'), 'utf8');
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': strictPolicy(nonce),
  });
  response.end(page.replaceAll('{nonce}', nonce));
}
