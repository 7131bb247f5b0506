import { kept } from '../../shared/kept-format.js';

/** A language in the reader's own words; the tag itself where nobody has words for it. */
export function languageName(tag: string, locale: string): string {
  try {
    const names = kept(
      `languages ${locale}`,
      () => new Intl.DisplayNames(locale, { type: 'language' }),
    );
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
