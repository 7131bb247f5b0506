import { normaliseLocale } from '@patronkit/records/locale.js';

/** The nearest ancestor-or-self with a `lang`, looking out of shadow roots too. */
function closestWithLang(element: Element): Element | null {
  const found = element.closest('[lang]');
  if (found) return found;
  const root = element.getRootNode();
  return 'host' in root ? closestWithLang(root.host as Element) : null;
}

/**
 * The language of an element: the nearest `lang` inside the page, else the configured locale, else
 * the page's own `lang`, else English. The page's root comes after the configuration because
 * `<html lang="en">` is often mere boilerplate, while a configured locale is meant.
 */
export function localeOf(element: Element, configured: string | undefined): string {
  const nearest = closestWithLang(element);
  const root = element.ownerDocument.documentElement;
  const inside = nearest === root ? undefined : nearest;
  return (
    normaliseLocale(inside?.getAttribute('lang')) ??
    normaliseLocale(configured) ??
    normaliseLocale(root.getAttribute('lang')) ??
    'en'
  );
}
