import { dressPage, enterShop } from '../../../stories/story-frame.js';
import { composeStories, patronElements, settled } from '../../stories/composed-story.js';
import { storyFiles } from '../../stories/story-files.js';

type Theme = 'light' | 'dark';

/** What `take-pictures.js` calls. */
export interface PicturePage {
  /** Every story that has a picture, as `file/Story`. */
  list(): Promise<string[]>;
  /** Shows one in light, and resolves once it has settled. */
  show(name: string): Promise<void>;
  /** Changes the theme in place; resolves with the part of the page to keep. */
  dress(theme: Theme): Promise<{ x: number; y: number; width: number; height: number }>;
}

const frame = { locale: 'en', direction: 'ltr' } as const;
const margin = 12;
const fileName = (file: string): string => file.replace(/\.stories\.ts$/, '');

async function storiesOf(file: string) {
  const load = storyFiles[`${file}.stories.ts`];
  if (!load) throw new Error(`There is no story file "${file}".`);
  return composeStories(await load()).filter(
    ({ tags }) => !tags.includes('!test') && !tags.includes('!pictures'),
  );
}

const twoFrames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Lists and dialogs lie above the page and reach out of their elements. */
function* drawn(root: ParentNode): Generator<DOMRect> {
  for (const element of patronElements(root)) {
    yield element.getBoundingClientRect();
    for (const above of element.shadowRoot?.querySelectorAll('dialog[open], [popover], .popup') ??
      []) {
      yield above.getBoundingClientRect();
    }
  }
}

const canvas = document.querySelector('main')!;

const pictures: PicturePage = {
  async list() {
    const names = await Promise.all(
      Object.keys(storyFiles).map(async (key) => {
        const file = fileName(key);
        return (await storiesOf(file)).map(({ exported }) => `${file}/${exported}`);
      }),
    );
    return names.flat();
  },
  async show(name) {
    const [, file = '', exported] = /^(.*)\/(\w+)$/.exec(name) ?? [];
    const story = (await storiesOf(file)).find((one) => one.exported === exported);
    if (!story) throw new Error(`There is no story "${name}".`);
    dressPage({ ...frame, theme: 'light' });
    await enterShop(frame.locale);
    await story.show(canvas, { ...frame, theme: 'light' });
    await document.fonts.ready;
  },
  async dress(theme) {
    dressPage({ ...frame, theme });
    await settled(canvas);
    await twoFrames();
    const places = [canvas.getBoundingClientRect(), ...drawn(canvas)].filter(({ width }) => width);
    const right = Math.max(...places.map((place) => place.right)) + margin;
    const bottom = Math.max(...places.map((place) => place.bottom)) + margin;
    return {
      x: 0,
      y: 0,
      width: Math.ceil(Math.min(right, innerWidth)),
      height: Math.ceil(Math.min(bottom, innerHeight)),
    };
  },
};

Object.assign(window, { pictures });
