const escapeAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * The lines a page needs. With `integrity` the browser refuses any other `patron.js`, so a page
 * that pins it must change the snippet with every version.
 */
export function snippet({ address, integrity, attributes = { 'data-shop': 'corner' } }) {
  const all = {
    src: address,
    ...(integrity && { integrity, crossorigin: 'anonymous' }),
    ...attributes,
  };
  const written = Object.entries(all).map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
  return `<script async ${written.join(' ')}></script>\n`;
}
