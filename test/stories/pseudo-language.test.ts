import { expect } from '@open-wc/testing';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import { pseudoLanguage } from '@patronkit/elements/languages/testing/pseudo-language.js';
import { registerLanguage } from '@patronkit/elements/languages/register-language.js';
import { storyCast } from '../../stories/story-cast.js';
import { patronElements } from './composed-story.js';
import { files, isChromium, show, sizeOverflow } from './story-page.js';

// Shows every story of our elements in the pseudo-language. What is neither its text nor a record's
// nor Intl's is written into the code. Plugins bring texts of their own, and so do the design's pages.

/** Texts of records, and of what a story's page says or types itself. */
const known = new Set<string>();
function collect(value: unknown): void {
  if (typeof value === 'string') known.add(value.replace(/\s+/g, ' ').trim());
  else if (typeof value === 'object' && value) Object.values(value).forEach(collect);
}
collect(storyCast('en', Date.now()));
collect(defaultShopSettings);
// What a story's page says or types, the code of the error it makes, and what a mask leaves.
collect([
  'zzz',
  'storage',
  'Your stay with us',
  'How was the room?',
  'We call you back tonight.',
  'c_nobody',
  'example.org',
  'Grace Hopper',
  'Collects enamel pots.',
  'Asked for Ben.',
  'It was the blue pot.',
  'Choose the customer the voucher is for.',
]);
// The plugins of a page with commands, and these.
collect([
  'Send a card',
  'greeting-cards',
  'Export today’s visits',
  'day-report',
  'Print a shelf label',
  'labels',
]);

/** The words that Intl writes into English dates, amounts and names. */
const intlWords = new Set<string>(['at', 'AM', 'PM', 'am', 'pm']);
function collectIntl(): void {
  const words = (text: string): void =>
    void text.match(/\p{L}+/gu)?.forEach((word) => intlWords.add(word));
  for (let month = 0; month < 12; month++) {
    for (let day = 1; day < 8; day++) {
      for (const length of ['long', 'short'] as const) {
        words(
          new Date(2026, month, day).toLocaleDateString('en', { month: length, weekday: length }),
        );
      }
    }
  }
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  for (const unit of ['day', 'week', 'month', 'year', 'hour', 'minute'] as const) {
    for (const count of [-5, -1, 0, 1, 5]) words(relative.format(count, unit));
  }
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  for (const tag of ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'fr', 'de', 'es', 'ru', 'ar']) {
    words(languages.of(tag) ?? '');
  }
}
collectIntl();

/** The text nodes a reader sees, below an element. */
function textsOf(root: ShadowRoot): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    // A name in which found letters are marked is one text; an avatar shows letters of a name.
    const whole = parentElement?.closest('bdi') ?? node;
    const text = whole.textContent!.replace(/\s+/g, ' ').trim();
    const isText = parentElement && !parentElement.matches('style, .avatar');
    if (isText && /\p{L}{2}/u.test(text)) texts.push(text);
  }
  return texts;
}

const byLength = [...known].sort((one, other) => other.length - one.length);

/** Whether a text is the beginning of a record's, which lists cut to one line. */
const isBeginning = (text: string): boolean =>
  text.length > 50 && byLength.some((record) => record.startsWith(text.replace(/…$/, '')));

/** What is left of a text once all that has a source is taken away. */
function hardCoded(text: string): string {
  if (isBeginning(text)) return '';
  let rest = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  for (const record of byLength) if (record.length > 3) rest = rest.replaceAll(record, ' ');
  return (rest.match(/\p{L}{2,}/gu) ?? [])
    .filter((word) => !intlWords.has(word) && !known.has(word))
    .join(' ');
}

let takeAway: () => void;
let canvas: HTMLElement;

(isChromium ? describe : describe.skip)('in the pseudo-language', () => {
  before(() => {
    takeAway = registerLanguage('en', pseudoLanguage);
  });
  after(() => takeAway());
  beforeEach(() => {
    canvas = document.createElement('main');
    canvas.style.setProperty('width', '320px');
    document.body.append(canvas);
  });
  afterEach(() => canvas.remove());

  for (const { name, stories } of files) {
    if (/plugin|^design/.test(name)) continue;
    for (const story of stories) {
      it(`${name}: ${story.name} shows no text of its own, and fits into 320 px`, async () => {
        await show(story, canvas, { locale: 'en', theme: 'light', direction: 'ltr' });
        const texts = patronElements(canvas).flatMap(({ shadowRoot }) => textsOf(shadowRoot!));
        expect(texts.map(hardCoded).filter(Boolean)).to.eql([]);
        expect(sizeOverflow(canvas)).to.eql([]);
      });
    }
  }
});
