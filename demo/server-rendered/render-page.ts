import {
  renderCustomerCard,
  renderLoyaltyBadge,
  renderRecords,
} from '@patronkit/elements/server-rendering/render-elements.js';
import type { GivenRecords } from '@patronkit/elements/server-rendering/given-records-store.js';

const words = {
  en: { title: 'Rendered on the server', more: 'Everything here can be read without JavaScript.' },
  'zh-CN': { title: '由服务器渲染', more: '不用 JavaScript 也能阅读这里的一切。' },
} as const;

export interface PageOptions {
  readonly records: GivenRecords;
  readonly customer: string;
  readonly locale: string;
  readonly theme?: 'light' | 'dark';
}

/** The whole page: badge and card as HTML, their records, and the program that makes them work. */
export function renderPage({ records, customer, locale, theme }: PageOptions): string {
  const language = locale === 'zh-CN' ? 'zh-CN' : 'en';
  const { title, more } = words[language];
  const shown = { records, customer, locale: language, ...(theme && { theme }) };
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/page.css">
<script type="module" src="/hydration-support.js"></script>
<script type="module" src="/hydrate-page.js"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${more}</p>
${renderLoyaltyBadge(shown)}
${renderCustomerCard(shown)}
</main>
${renderRecords(records)}
</body>
</html>`;
}
