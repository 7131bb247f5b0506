import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import '../command-palette/define.js';
import '../customer-card/define.js';
import '../customer-search/define.js';
import '../feedback-figures/define.js';
import '../feedback-form/define.js';
import '../loyalty-badge/define.js';
import '../plugin-manager/define.js';
import '../plugin-panel/define.js';
import '../visit-log/define.js';
import '../visit-recorder/define.js';
import { configureElements } from '../shared/configure.js';
import type { CustomerCardElement } from '../customer-card/customer-card-element.js';
import { registerLanguage } from './register-language.js';
import './ar/define.js';
import './es/define.js';
import './ja/define.js';
import ar from './ar/ar.js';
import es from './es/es.js';

type OurElement = HTMLElement & { store: Store; customer?: string; show?: () => void };

/** The elements a page of a shop has, and one text of each in each language. */
const elements: Readonly<
  Record<string, Readonly<Record<'en' | 'zh' | 'ja' | 'es' | 'ar', string>>>
> = {
  'patron-command-palette': {
    en: 'What would you like to do?',
    zh: '您想做什么？',
    ja: '何をしますか？',
    es: '¿Qué desea hacer?',
    ar: 'ماذا تريد أن تفعل؟',
  },
  'patron-customer-card': {
    en: 'Key figures',
    zh: '关键指标',
    ja: '主な数値',
    es: 'Cifras clave',
    ar: 'الأرقام الرئيسية',
  },
  'patron-customer-search': {
    en: 'Find a customer',
    zh: '查找客户',
    ja: '顧客を検索',
    es: 'Buscar un cliente',
    ar: 'البحث عن عميل',
  },
  'patron-feedback-figures': {
    en: 'No answers in this period',
    zh: '此期间没有回答',
    ja: 'この期間の回答はありません',
    es: 'No hay respuestas en este periodo',
    ar: 'لا إجابات في هذه الفترة',
  },
  'patron-feedback-form': {
    en: 'How was it?',
    zh: '您的意见',
    ja: 'ご利用はいかがでしたか',
    es: '¿Qué tal ha ido?',
    ar: 'كيف كانت تجربتك؟',
  },
  'patron-loyalty-badge': {
    en: 'Membership',
    zh: '会员',
    ja: '会員情報',
    es: 'Club de clientes',
    ar: 'العضوية',
  },
  'patron-plugin-manager': {
    en: 'No plugins yet',
    zh: '还没有插件',
    ja: 'プラグインはまだありません',
    es: 'Aún no hay complementos',
    ar: 'لا إضافات بعد',
  },
  'patron-plugin-panel': {
    en: 'No plugin has a page here',
    zh: '没有插件页面',
    ja: 'ここに表示するプラグインはありません',
    es: 'Ningún complemento tiene página aquí',
    ar: 'لا إضافة لها صفحة هنا',
  },
  'patron-visit-log': {
    en: 'Filter visits',
    zh: '筛选记录',
    ja: '記録を絞り込む',
    es: 'Filtrar visitas',
    ar: 'تصفية الزيارات',
  },
  'patron-visit-recorder': {
    en: 'In person',
    zh: '当面',
    ja: '対面',
    es: 'En persona',
    ar: 'وجهًا لوجه',
  },
};

let store: Store;

/** All that an element says, in text and in names. */
function said(element: Element): string {
  const inside = [...element.shadowRoot!.querySelectorAll('*')];
  const names = inside.flatMap((part) =>
    ['aria-label', 'placeholder', 'title'].map((name) => part.getAttribute(name) ?? ''),
  );
  const nested = inside.map((part) => (part.shadowRoot ? said(part) : ''));
  return [element.shadowRoot!.textContent, ...names, ...nested].join(' ').replace(/\s+/g, ' ');
}

const says = (element: Element, text: string): Promise<void> =>
  waitUntil(() => said(element).includes(text), `says "${text}"`, { timeout: 4000 });

async function show(tag: string, lang?: string): Promise<OurElement> {
  const element = document.createElement(tag) as OurElement;
  Object.assign(element, { store, customer: 'c_1' });
  if (lang) element.lang = lang;
  (await fixture(html`<section></section>`)).append(element);
  return element;
}

before(async () => {
  store = await openStore({ shop: 'languages', persistence: 'memory' });
  await store.customers.add({
    id: 'c_1',
    name: 'Ada Marsh',
    kind: 'person',
    contactWays: [{ kind: 'phone', value: '+44 20 7946 0182', preferred: true }],
    stage: 'attract',
  });
  await store.visits.add({
    customer: 'c_1',
    at: Date.now(),
    kind: 'visit',
    channel: 'in-person',
    words: 'Asked for the blue teapot.',
  });
});

afterEach(() => {
  configureElements({ locale: undefined } as never);
});

for (const [tag, texts] of Object.entries(elements)) {
  describe(`<${tag}>`, () => {
    it('speaks every language', async () => {
      const element = await show(tag, 'en');
      await says(element, texts.en);
      for (const [lang, text] of Object.entries(texts)) {
        element.lang = lang;
        await says(element, text);
      }
    });

    it('takes over the language of what surrounds it, live', async () => {
      const element = await show(tag);
      element.parentElement!.lang = 'es';
      await says(element, texts.es);
      element.parentElement!.lang = 'ja_JP';
      await says(element, texts.ja);
      element.parentElement!.removeAttribute('lang');
      configureElements({ locale: 'ar' });
      await says(element, texts.ar);
    });

    it('follows its language inside the shadow tree of another element', async () => {
      const element = await show(tag);
      const outer = document.createElement('div');
      element.replaceWith(outer);
      const inner = document.createElement('p');
      outer.attachShadow({ mode: 'open' }).append(inner);
      inner.append(element);
      await says(element, texts.en);
      inner.lang = 'es';
      await says(element, texts.es);
      inner.removeAttribute('lang');
      outer.lang = 'ja';
      await says(element, texts.ja);
    });

    it('keeps what was typed, and the cursor, when the language changes', async () => {
      const element = await show(tag, 'en');
      await says(element, texts.en);
      // The command palette takes words only while it is open.
      element.show?.();
      const field = (): HTMLInputElement | null =>
        element.shadowRoot!.querySelector('textarea, input:not([type="radio"]):not([hidden])');
      if (!field()) return;
      const typed = field()!;
      typed.focus();
      typed.value = 'typed';
      typed.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      element.lang = 'ar';
      await says(element, texts.ar);
      expect(field()).to.equal(typed);
      expect(typed.value).to.equal('typed');
      expect(element.shadowRoot!.activeElement).to.equal(typed);
    });

    it('runs from right to left in Arabic where the page says nothing', async () => {
      const element = await show(tag, 'ar');
      await says(element, texts.ar);
      await waitUntil(() => getComputedStyle(element).direction === 'rtl', 'turned');
      element.lang = 'en';
      await says(element, texts.en);
      await waitUntil(() => getComputedStyle(element).direction === 'ltr', 'turned back');
      expect(element.hasAttribute('dir')).to.equal(false);
    });

    it('leaves the direction to the page that says one', async () => {
      const element = await show(tag);
      element.parentElement!.dir = 'ltr';
      element.parentElement!.lang = 'ar';
      await says(element, texts.ar);
      await aTimeout(0);
      expect(getComputedStyle(element).direction).to.equal('ltr');
      element.parentElement!.dir = 'rtl';
      expect(getComputedStyle(element).direction).to.equal('rtl');
      expect(element.hasAttribute('dir')).to.equal(false);
    });
  });
}

describe('the open editor of the customer card', () => {
  it('changes its language, and keeps what was typed and the cursor', async () => {
    const card = (await show('patron-customer-card', 'en')) as unknown as CustomerCardElement;
    await says(card, 'Edit: Contact');
    card.shadowRoot!.querySelector<HTMLElement>('[data-edit="contact"]')!.click();
    await says(card, 'Add a contact way');
    const field = card.shadowRoot!.querySelector<HTMLInputElement>('[data-field="phone"]')!;
    field.focus();
    field.value = '+44 1';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (const [lang, text] of [
      ['zh-CN', '添加联系方式'],
      ['ar', 'إضافة وسيلة تواصل'],
    ] as const) {
      card.lang = lang;
      await says(card, text);
      expect(card.shadowRoot!.querySelector('[data-field="phone"]')).to.equal(field);
      expect(field.value).to.equal('+44 1');
      expect(card.shadowRoot!.activeElement).to.equal(field);
    }
  });
});

describe('a registered language', () => {
  it('reaches elements that are there already, and goes again', async () => {
    const element = await show('patron-loyalty-badge', 'pt-BR');
    await says(element, 'Membership');
    const takeAway = registerLanguage('pt', {
      'patron-loyalty-badge': { ...es['patron-loyalty-badge'], label: 'Clube' },
    });
    await says(element, 'Clube');
    takeAway();
    await says(element, 'Membership');
  });

  it('says in English what it lacks', async () => {
    const takeAway = registerLanguage('pt', {});
    const element = await show('patron-loyalty-badge', 'pt');
    await says(element, 'Membership');
    takeAway();
  });

  it('falls back to English when it cannot be loaded', async () => {
    const takeAway = registerLanguage('pt', {
      'patron-loyalty-badge': () => Promise.reject(new Error('offline')),
    });
    const element = await show('patron-loyalty-badge', 'pt');
    await says(element, 'Membership');
    takeAway();
  });

  it('may bring other words for a language that is there', async () => {
    const takeAway = registerLanguage('en-AU', {
      'patron-loyalty-badge': { ...es['patron-loyalty-badge'], label: 'G’day' },
    });
    const element = await show('patron-loyalty-badge', 'en-AU');
    await says(element, 'G’day');
    element.lang = 'en';
    await says(element, 'Membership');
    takeAway();
  });
});

describe('plurals', () => {
  const count = (pack: typeof ar | typeof es, number: number): string =>
    pack['patron-visit-log'].count(number, String(number));

  it('has six forms in Arabic', () => {
    expect([0, 1, 2, 3, 11, 100, 103].map((number) => count(ar, number))).to.eql([
      'لا زيارات',
      'زيارة واحدة',
      'زيارتان',
      '3 زيارات',
      '11 زيارة',
      '100 زيارة',
      '103 زيارات',
    ]);
  });

  it('has three forms in Spanish', () => {
    expect([0, 1, 2, 1_000_000].map((number) => count(es, number))).to.eql([
      '0 visitas',
      '1 visita',
      '2 visitas',
      '1000000 de visitas',
    ]);
  });
});
