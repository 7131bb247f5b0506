/**
 * Makes a language tag safe for `Intl`: `zh_CN` becomes `zh-CN`, nonsense becomes `undefined`.
 * Pages write both, and `Intl` throws on the first.
 */
export function normaliseLocale(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag?.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The best of `available` for `locale`: the tag itself, then the same language, then `en`. */
export const matchLocale = (locale: string, available: readonly string[]): string =>
  available.includes(locale)
    ? locale
    : (available.find((candidate) => candidate.split('-')[0] === locale.split('-')[0]) ?? 'en');

/** What stands for `locale` among texts or catalogues by BCP 47 tag, of which one is English. */
export const inLocale = <Text>(texts: Readonly<Record<string, Text>>, locale: string): Text =>
  texts[matchLocale(locale, Object.keys(texts))]!;
