import { expect } from '@open-wc/testing';
import { extensionPoints } from '@patronkit/plugin-sdk/extension-points.js';
import axe from 'axe-core';
import type { StoryLocale } from '../../stories/story-cast.js';
import { dressPage, enterShop } from '../../stories/story-frame.js';
import type { StoryFrame } from '../../stories/story-frame.js';
import * as pluginStories from '../../stories/plugins.stories.js';
import { composeStories, patronElements } from './composed-story.js';
import type { ComposedStory } from './composed-story.js';
import { parts, storyFiles } from './story-files.js';

const locales: readonly StoryLocale[] = ['en', 'zh-CN'];
// axe looks at elements, names and colours, which are the same everywhere: one engine tells.
const asksAxe = navigator.userAgent.includes('Chrome/');
const themes = asksAxe ? (['light', 'dark'] as const) : (['light'] as const);

let canvas: HTMLElement;

async function show(story: ComposedStory, frame: StoryFrame): Promise<void> {
  dressPage(frame);
  await enterShop(frame.locale);
  await story.show(canvas, { ...frame });
}

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

function sizeOverflow(root: HTMLElement): string[] {
  return patronElements(root)
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .map(({ localName, scrollWidth }) => `${localName} needs ${scrollWidth} px`);
}

// What follows the first sight is then there at once, however busy the machine is: the pictures that
// are checked are whole.
await Promise.all(parts.map((load) => load()));

const files = await Promise.all(
  Object.entries(storyFiles).map(async ([name, load]) => ({
    name,
    stories: composeStories(await load()).filter(({ tags }) => !tags.includes('!test')),
  })),
);

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
            await show(story, { locale, theme, direction: 'ltr' });
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
          await show(story, { locale, theme: 'light', direction: 'ltr' });
          expect(sizeOverflow(canvas)).to.eql([]);
          expect(canvas.scrollWidth).to.be.at.most(320);
        });
      }
    }
  });
}
