import { inLocale } from '@patronkit/records/locale.js';
import type { PluginMessages } from '../plugin.js';

type Texts = Readonly<Record<string, string>>;

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
  const text = own(inLocale(catalogue, locale)) ?? own(catalogue.en) ?? key;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
