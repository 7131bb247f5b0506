import { inLocale } from '@patronkit/records/locale.js';

/** What stands in place of a contribution that failed; its words are loaded by the first failure. */
export function pluginNotice(plugin: string, locale: string): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'hint';
  notice.part.add('plugin-notice');
  notice.setAttribute('role', 'status');
  import('./plugin-notice-texts.js').then(
    ({ noticeTexts }) => void (notice.textContent = inLocale(noticeTexts, locale)(plugin)),
    // Without words, whose place it is.
    () => void (notice.textContent = `⚠ ${plugin}`),
  );
  return notice;
}
