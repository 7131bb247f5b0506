import { expect } from '@open-wc/testing';
import { extensionPoints } from '@patronkit/plugin-sdk/extension-points.js';
import { emulateMedia } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { StoryLocale } from '../../stories/story-cast.js';
import { dressPage } from '../../stories/story-frame.js';
import * as pluginStories from '../../stories/plugins.stories.js';
import { patronElements, settled } from './composed-story.js';
import { files, isChromium, show, sizeOverflow, strayParts } from './story-page.js';

// What axe looks at, and where parts are placed, is the same everywhere: one engine tells. The others
// draw every story once.
const asksAxe = isChromium;
const locales: readonly StoryLocale[] = isChromium ? ['en', 'zh-CN'] : ['zh-CN'];

/** Rules that ask for colours; all others say the same in every theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds, one line per place, in words one can act on. */
async function accessibilityProblems(root: HTMLElement, only?: string[]): Promise<string[]> {
  const { violations } = await axe.run(root, {
    resultTypes: ['violations'],
    ...(only && { runOnly: only }),
    // A story is a piece of a page: landmarks and the main heading are the page's.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help} (${target.join(' ')}) ${failureSummary ?? ''}`,
    ),
  );
}

// Colours that are on their way to others are nobody's contrast.
before(async () => {
  if (asksAxe) await emulateMedia({ reducedMotion: 'reduce' });
});

describe('the stories', () => {
  it('are there', () => {
    expect(files).not.to.be.empty;
    for (const { name, stories } of files) expect(stories, name).not.to.be.empty;
  });
});

const pascalCase = (name: string): string =>
  name.replaceAll(/(?:^|[.-])([a-z])/g, (_, letter: string) => letter.toUpperCase());

describe('an extension point', () => {
  for (const point of Object.keys(extensionPoints)) {
    it(`${point} has a story`, () => {
      expect(Object.keys(pluginStories)).to.include(pascalCase(point));
    });
  }
});

for (const { name, stories } of files) {
  describe(name, () => {
    for (const story of stories) {
      for (const locale of locales) {
        // Drawn once: theme and width are changed in place, as they are in a page.
        describe(`${story.name} in ${locale}`, () => {
          const frame = { locale, direction: 'ltr' } as const;
          const canvas = document.createElement('main');
          let showing: Promise<void> | undefined;
          const shown = (): Promise<void> => {
            if (!showing) document.body.append(canvas);
            return (showing ??= show(story, canvas, { ...frame, theme: 'light' }));
          };
          after(() => canvas.remove());

          it('is drawn, and keeps what it promises', async () => {
            await shown();
            const elements = patronElements(canvas);
            expect(elements, 'elements of ours').not.to.be.empty;
            for (const element of elements) {
              expect(customElements.get(element.localName), element.localName).to.exist;
              expect(element.shadowRoot?.childElementCount, element.localName).to.be.above(0);
            }
          });

          if (asksAxe) {
            for (const theme of ['light', 'dark'] as const) {
              it(`has no accessibility problem, ${theme}`, async () => {
                await shown();
                dressPage({ ...frame, theme });
                const rules = theme === 'light' ? undefined : colourRules;
                expect(await accessibilityProblems(canvas, rules)).to.eql([]);
              });
            }
          }

          if (isChromium) {
            it('keeps all its parts to itself', async () => {
              await shown();
              expect(strayParts(canvas)).to.eql([]);
            });
          }

          it('fits into 320 px', async () => {
            await shown();
            canvas.style.setProperty('width', '320px');
            await settled(canvas);
            expect(sizeOverflow(canvas)).to.eql([]);
            expect(canvas.scrollWidth).to.be.at.most(320);
          });
        });
      }
    }
  });
}
