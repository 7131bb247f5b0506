/**
 * An element with its text or children and, where given, properties.
 * @param {string} tag
 * @param {string | Node[]} [content]
 * @param {Record<string, unknown>} [properties]
 * @returns {any}
 */
export function makeElement(tag, content = '', properties = {}) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...(typeof content === 'string' ? [content] : content));
  return element;
}
