/** The language of the page: `?lang=zh-CN`, else English. Imported first by every page script. */
export const locale =
  new URLSearchParams(location.search).get('lang') === 'zh-CN' ? 'zh-CN' : 'en-GB';
export const isChinese = locale === 'zh-CN';

document.documentElement.lang = locale;

/** Languages the elements speak here while the page's own texts stay English. */
const elementLanguage = new URLSearchParams(location.search).get('lang') ?? '';
const isOfElements = ['ja', 'es', 'ar'].includes(elementLanguage);
if (isOfElements) {
  (window.Patron ||= []).push((patron) => patron.configure({ locale: elementLanguage }));
}
const language = isOfElements ? elementLanguage : isChinese ? 'zh-CN' : 'en';
for (const link of document.querySelectorAll('a[data-language]')) {
  if (link.dataset.language === language) link.setAttribute('aria-current', 'true');
}
if (language !== 'en') {
  for (const link of document.querySelectorAll('a[href*=".html"]:not([data-language])')) {
    const [page, hash] = link.getAttribute('href').split('#');
    link.setAttribute('href', `${page}?lang=${language}${hash ? `#${hash}` : ''}`);
  }
}

/**
 * Puts Chinese texts in the place of the English ones that stand in the page.
 * `data-text="key"` marks a text, `data-label="key"` an `aria-label`, `data-alt="key"` a picture's.
 * @param {Record<string, string>} texts
 */
export function translatePage(texts) {
  if (!isChinese) return;
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = texts[element.dataset.text] ?? element.textContent;
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', texts[element.dataset.label] ?? '');
  }
  for (const element of document.querySelectorAll('[data-alt]')) {
    element.setAttribute('alt', texts[element.dataset.alt] ?? '');
  }
  if (texts.title) document.title = texts.title;
}

/**
 * Made when first needed: a browser takes its time over the first format of each sort.
 * @template Format
 * @param {() => Format} make
 * @returns {() => Format}
 */
function once(make) {
  let made;
  return () => (made ??= make());
}

const pounds = once(() => new Intl.NumberFormat(locale, { style: 'currency', currency: 'GBP' }));
const wholePounds = once(
  () =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'GBP',
      maximumFractionDigits: 0,
    }),
);
const number = once(() => new Intl.NumberFormat(locale));
const day = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));

/** Holds the sign of "UK£" to its letters in Arabic lines. */
const keepSign = (money) => money.replace(/[A-Z]\p{Sc}$/u, '$&\u200E');
/** @param {number} minor pence */
export const formatMoney = (minor) => keepSign(pounds().format(minor / 100));
/** @param {number} minor pence */
export const formatWholeMoney = (minor) => keepSign(wholePounds().format(minor / 100));
/** @param {number} value */
export const formatNumber = (value) => number().format(value);
/** @param {number} instant epoch milliseconds */
export const formatDay = (instant) => day().format(instant);
