import type { PluginMessages } from '../plugin.js';

type Texts = Readonly<Record<string, string>>;

/** The best language of a catalogue: the tag itself, then the same language, then English. */
export function bestLanguage(locale: string, available: readonly string[]): string {
  const language = locale.split('-')[0];
  return (
    available.find((tag) => tag === locale) ??
    available.find((tag) => tag.split('-')[0] === language) ??
    'en'
  );
}

/** One text of a plugin; the key itself where even English lacks it. */
export function pluginText(
  messages: PluginMessages | undefined,
  key: string,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string {
  const own = (texts: Texts | undefined): string | undefined =>
    texts && Object.hasOwn(texts, key) ? texts[key] : undefined;
  const catalogue = messages ?? { en: {} };
  const text =
    own(catalogue[bestLanguage(locale, Object.keys(catalogue))]) ?? own(catalogue.en) ?? key;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
