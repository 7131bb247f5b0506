import type { LitElement } from 'lit';
import type { LanguagePack } from './language-pack.js';
import { configureElements, currentConfiguration } from '../shared/configure.js';
import type { ElementsConfiguration, LoadCatalogue } from '../shared/configure.js';
import { directionOf } from '../shared/direction.js';
import { followDirection } from '../shared/direction-controller.js';

/** The languages of this page, by tag; the one added last comes first. */
const languages = new Map<string, LoadCatalogue>();
/** Where the page had languages from before. */
let elsewhere: ElementsConfiguration['language'];

/** The longest tag that is `locale` or the beginning of it: `pt` serves `pt-BR`. */
function languageFor(locale: string): LoadCatalogue | false {
  const parts = locale.split('-');
  for (let length = parts.length; length; length--) {
    const language = languages.get(parts.slice(0, length).join('-'));
    if (language) return language;
  }
  return elsewhere?.(locale) ?? false;
}

function tellElements(): void {
  const { language } = currentConfiguration.peek();
  if (language !== languageFor) elsewhere = language;
  configureElements({ language: languageFor });
}

/**
 * Gives all elements of the page a language, or other words for one they speak. Elements that are
 * there already change over. What a pack lacks is said in English.
 *
 * @param locale BCP 47 tag, such as `pt`, which also serves `pt-BR` where nothing is closer
 * @returns how to take it away again
 */
export function registerLanguage(locale: string, pack: Partial<LanguagePack>): () => void {
  const isRightToLeft = directionOf(locale) === 'rtl';
  const load: LoadCatalogue = async (name, _locale, host) => {
    if (isRightToLeft) followDirection(host as LitElement);
    const catalogue = Object.hasOwn(pack, name) ? pack[name as keyof LanguagePack] : undefined;
    return typeof catalogue === 'function' ? catalogue() : { default: catalogue };
  };
  languages.set(locale, load);
  tellElements();
  return () => {
    if (languages.get(locale) !== load) return;
    languages.delete(locale);
    tellElements();
  };
}
