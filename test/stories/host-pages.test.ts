import { expect, waitUntil } from '@open-wc/testing';
import { hostPageKinds } from '../../stories/host-pages/host-page-kinds.js';
import type { HostPageKind, HostPageName } from '../../stories/host-pages/host-page-kinds.js';
import { openHostPage } from '../../stories/host-pages/host-page.js';
import { patronElements } from './composed-story.js';
import { isChromium, sizeOverflow } from './story-page.js';

const script = '/test/stories/hosted-entry.ts';
const frame = { locale: 'en', theme: 'light', direction: 'ltr' } as const;

/** One state of each element that shows most of its parts; `last` is what it shows last. */
const stories = [
  { file: 'loyalty-badge.stories.ts', name: 'NearlyThere', last: '[part=details]' },
  { file: 'customer-card.stories.ts', name: 'FullProfile', last: '.deeper section' },
  { file: 'feedback-form.stories.ts', name: 'Satisfaction', last: '[part=send]' },
  { file: 'visit-log.stories.ts', name: 'OpenPurchase', last: '.lines', plays: true },
  { file: 'customer-search.stories.ts', name: 'ByNumber', last: '[role=option]', plays: true },
  { file: 'plugin-manager.stories.ts', name: 'TrustedPlugin', last: 'details' },
] as const;

/** Colours follow the theme, and spaces the width: what each page may change. */
const mayDiffer: Partial<Record<HostPageName, readonly string[]>> = {
  dark: ['color'],
  narrow: ['height', 'width', 'padding'],
};

/** The element itself, and its parts that others may style: the names are promises. */
function mainParts(root: ParentNode): Map<string, HTMLElement> {
  const parts = new Map<string, HTMLElement>();
  const counts: Record<string, number> = {};
  for (const element of patronElements(root)) {
    const name = `${element.localName} ${(counts[element.localName] = (counts[element.localName] ?? 0) + 1)}`;
    parts.set(name, element);
    for (const part of element.shadowRoot?.querySelectorAll<HTMLElement>('[part]') ?? []) {
      const key = `${name}::${part.getAttribute('part')}`;
      if (!parts.has(key)) parts.set(key, part);
    }
  }
  return parts;
}

function looksOf(element: HTMLElement): Record<string, string> {
  const style = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return {
    font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize}/${style.lineHeight} ${style.fontFamily}`,
    letters: `${style.letterSpacing} ${style.wordSpacing} ${style.textTransform} ${style.textIndent} ${style.whiteSpace}`,
    margins: `${style.marginBlockStart} ${style.marginBlockEnd}`,
    padding: `${style.paddingBlock} ${style.paddingInline}`,
    color: style.color,
    height: height.toFixed(0),
    width: width.toFixed(0),
  };
}

/** What is not as in the plain page, one line per part. */
function differences(
  plain: ReadonlyMap<string, Record<string, string>>,
  here: ReadonlyMap<string, HTMLElement>,
  allowed: readonly string[],
): string[] {
  return [...plain].flatMap(([part, looks]) => {
    const element = here.get(part);
    if (!element) return [`${part} is missing`];
    const now = looksOf(element);
    return Object.keys(looks)
      .filter((look) => !allowed.includes(look) && now[look] !== looks[look])
      .map((look) => `${part}, ${look}: ${now[look]} in place of ${looks[look]}`);
  });
}

/** Where engines differ most. Every frame loads all modules anew: the others are asked of one. */
const inEveryEngine: readonly string[] = ['reset', 'quirks', 'policy'] satisfies HostPageName[];

describe('in a host page', () => {
  let stage: HTMLElement;

  beforeEach(() => {
    stage = document.createElement('div');
    // One width for all, so that heights can be compared; each page has the room it wants.
    stage.style.setProperty('inline-size', '720px');
    document.body.append(stage);
  });
  afterEach(() => stage.remove());

  async function bodyOf(kind: HostPageKind, story: (typeof stories)[number]): Promise<HTMLElement> {
    // A page's margin is its own affair.
    const css = `${kind.css ?? ''} body { margin: 8px !important; padding: 0 !important; }`;
    const page = await openHostPage(stage, { ...kind, css }, script, story, frame);
    const { body } = page.contentDocument!;
    // What is loaded on demand follows the first sight.
    await waitUntil(
      () => patronElements(body)[0]?.shadowRoot?.querySelector(story.last),
      `${story.last} in ${story.file}`,
    );
    return body;
  }

  for (const story of stories) {
    describe(`${story.name} of ${story.file}`, () => {
      let plain: Map<string, Record<string, string>> | undefined;

      for (const [name, kind] of Object.entries(hostPageKinds)) {
        if (name === 'plain') continue;
        const isAsked = isChromium || inEveryEngine.includes(name);
        const compared = isAsked ? it : it.skip;
        compared(`looks as in a plain page: ${kind.title}`, async () => {
          if (!plain) {
            const plainBody = await bodyOf(hostPageKinds.plain, story);
            const looks = (): [string, Record<string, string>][] =>
              [...mainParts(plainBody)].map(([part, element]) => [part, looksOf(element)]);
            // Until nothing changes any more.
            let before = '';
            await waitUntil(
              () => before === (before = JSON.stringify(looks())),
              'the plain page does not come to rest',
              { interval: 400, timeout: 20_000 },
            );
            plain = new Map(looks());
            expect(plain, 'parts to compare').not.to.be.empty;
          }
          const body = await bodyOf(kind, story);
          const allowed = mayDiffer[name as HostPageName] ?? [];
          const found = (): string[] => differences(plain!, mainParts(body), allowed);
          // What comes late is waited for.
          await waitUntil(() => !found().length, undefined, { timeout: 5000 }).catch(
            () => undefined,
          );
          expect(found()).to.eql([]);
          expect(sizeOverflow(body)).to.eql([]);
        });
      }
    });
  }

  it('without a doctype the browser is in quirks mode, else not', async () => {
    const [story] = stories;
    expect((await bodyOf(hostPageKinds.quirks, story)).ownerDocument.compatMode).to.equal(
      'BackCompat',
    );
    expect((await bodyOf(hostPageKinds.plain, story)).ownerDocument.compatMode).to.equal(
      'CSS1Compat',
    );
  });

  it('with a strict policy refuses what the policy forbids', async () => {
    const body = await bodyOf(hostPageKinds.policy, stories[0]);
    const inline = body.ownerDocument.createElement('style');
    inline.textContent = 'body { opacity: 0; }';
    body.append(inline);
    expect(getComputedStyle(body).opacity).to.equal('1');
  });
});
