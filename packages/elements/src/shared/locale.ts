import { normaliseLocale } from '@patronkit/records/locale.js';

/** The element whose shadow tree a node is in. */
export const shadowHost = (node: Node): Element | undefined =>
  (node.getRootNode() as Partial<ShadowRoot>).host;

/** The nearest `lang` of an ancestor-or-self but the page's root, looking out of shadow roots too. */
const closestLanguage = (element: Element | undefined): string | null | undefined =>
  element &&
  (element.closest('[lang]:not(:root)')?.getAttribute('lang') ??
    closestLanguage(shadowHost(element)));

/**
 * The language of an element: the nearest `lang` inside the page, else the configured locale, else
 * the page's own `lang`, else English. The page's root comes after the configuration because
 * `<html lang="en">` is often mere boilerplate, while a configured locale is meant.
 */
export function localeOf(element: Element, configured: string | undefined): string {
  return (
    normaliseLocale(closestLanguage(element)) ??
    normaliseLocale(configured) ??
    normaliseLocale(element.ownerDocument.documentElement.lang) ??
    'en'
  );
}
