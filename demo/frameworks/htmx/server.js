import { createServer } from 'node:http';
import sirv from 'sirv';

// A server that answers with pieces of HTML; htmx puts them into the page, and patron.js finds the
// elements in them.

const customers = new Map([['c_12', { name: 'Ada Lovelace' }]]);
const files = sirv(import.meta.dirname, { dev: true });

const customerPage = (id) => `<patron-customer-card customer="${id}"></patron-customer-card>
<patron-visit-log customer="${id}" hx-post="/visits" hx-trigger="visit-recorded" hx-target="#news"></patron-visit-log>
<patron-feedback-form measure="nps" customer="${id}"></patron-feedback-form>`;

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const [, id] = /^\/customers\/(\w+)$/.exec(pathname) ?? [];
  const answer = (html) => response.setHeader('content-type', 'text/html').end(html);
  if (customers.has(id)) answer(customerPage(id));
  else if (request.method === 'POST' && pathname === '/visits') answer('Visit of c_12');
  else files(request, response, () => response.writeHead(404).end());
});
server.listen(process.env.PORT ?? 3000, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
