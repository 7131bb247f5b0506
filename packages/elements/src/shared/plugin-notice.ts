import { inLocale } from '@patronkit/records/locale.js';

const texts: Readonly<Record<string, (plugin: string) => string>> = {
  en: (plugin) => `The plugin “${plugin}” failed here.`,
  'zh-CN': (plugin) => `插件“${plugin}”在此处出错。`,
  ar: (plugin) => `تعطّلت الإضافة «\u2068${plugin}\u2069» هنا.`,
  es: (plugin) => `El complemento «${plugin}» ha fallado aquí.`,
  ja: (plugin) => `プラグイン「${plugin}」でエラーが発生しました。`,
};

/** What stands in place of a contribution that failed. */
export function pluginNotice(plugin: string, locale: string): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'hint';
  notice.part.add('plugin-notice');
  notice.setAttribute('role', 'status');
  notice.textContent = inLocale(texts, locale)(plugin);
  return notice;
}
