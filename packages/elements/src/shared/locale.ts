/**
 * Makes a language tag safe for `Intl`: `zh_CN` becomes `zh-CN`, nonsense becomes `undefined`.
 * Pages write both, and `Intl` throws on the first.
 */
export function normaliseLocale(tag: string | null | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The best of `available` for `locale`: the tag itself, then the same language, then `en`. */
export function matchLocale(locale: string, available: readonly string[]): string {
  const language = locale.split('-')[0];
  return (
    available.find((candidate) => candidate === locale) ??
    available.find((candidate) => candidate.split('-')[0] === language) ??
    'en'
  );
}

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
