import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { storyCustomers } from '../story-cast.js';
import type { StoryLocale } from '../story-cast.js';
import type { DesignTexts } from './design-texts.js';

/** Each side has a customer of its own, so that nothing on the page has the name of another. */
const customers = { light: storyCustomers.vip, dark: storyCustomers.nearlyThere } as const;
const languageNames: Readonly<Record<StoryLocale, string>> = { en: 'English', 'zh-CN': '中文' };

/** A theme must carry both scripts: the dark side speaks the other language. */
function languageOf(scheme: 'light' | 'dark', locale: string): StoryLocale {
  const isEnglish = locale.startsWith('en') === (scheme === 'light');
  return isEnglish ? 'en' : 'zh-CN';
}

/** All elements, as they look in one scheme. */
export function studioPreview(
  scheme: 'light' | 'dark',
  text: DesignTexts,
  locale: string,
): TemplateResult {
  const customer = customers[scheme];
  const language = languageOf(scheme, locale);
  return html`<section class="preview ${scheme}" aria-labelledby=${scheme}>
    <h3 id=${scheme}>${text[scheme]} · <span lang=${language}>${languageNames[language]}</span></h3>
    <patron-loyalty-badge lang=${language} customer=${customer}></patron-loyalty-badge>
    <patron-feedback-form
      lang=${language}
      measure=${scheme === 'light' ? 'csat' : 'nps'}
    ></patron-feedback-form>
    <patron-customer-search lang=${language}></patron-customer-search>
    <patron-visit-log lang=${language} customer=${customer}></patron-visit-log>
    <patron-customer-card lang=${language} customer=${customer}></patron-customer-card>
  </section>`;
}
