import { expect } from '@open-wc/testing';
import { extensionPoints } from '@patronkit/plugin-sdk/extension-points.js';
import axe from 'axe-core';
import type { StoryLocale } from '../../stories/story-cast.js';
import * as pluginStories from '../../stories/plugins.stories.js';
import { patronElements } from './composed-story.js';
import { files, isChromium, show, sizeOverflow } from './story-page.js';

const locales: readonly StoryLocale[] = ['en', 'zh-CN'];
// axe looks at elements, names and colours, which are the same everywhere: one engine tells.
const asksAxe = isChromium;
const themes = asksAxe ? (['light', 'dark'] as const) : (['light'] as const);

let canvas: HTMLElement;

/** What axe finds, one line per place, in words one can act on. */
async function accessibilityProblems(root: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(root, {
    resultTypes: ['violations'],
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
    beforeEach(() => {
      canvas = document.createElement('main');
      document.body.append(canvas);
    });

    afterEach(() => {
      canvas.remove();
    });

    for (const story of stories) {
      for (const locale of locales) {
        for (const theme of themes) {
          const promise = asksAxe ? 'is drawn and has no accessibility problem' : 'is drawn';
          it(`${story.name} in ${locale}, ${theme}, ${promise}`, async () => {
            await show(story, canvas, { locale, theme, direction: 'ltr' });
            const elements = patronElements(canvas);
            expect(elements, 'elements of ours').not.to.be.empty;
            for (const element of elements) {
              expect(customElements.get(element.localName), element.localName).to.exist;
              expect(element.shadowRoot?.childElementCount, element.localName).to.be.above(0);
            }
            if (asksAxe) expect(await accessibilityProblems(canvas)).to.eql([]);
          });
        }

        it(`${story.name} in ${locale} fits into 320 px`, async () => {
          canvas.style.setProperty('width', '320px');
          await show(story, canvas, { locale, theme: 'light', direction: 'ltr' });
          expect(sizeOverflow(canvas)).to.eql([]);
          expect(canvas.scrollWidth).to.be.at.most(320);
        });
      }
    }
  });
}
