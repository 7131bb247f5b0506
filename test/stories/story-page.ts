import { dressPage, enterShop } from '../../stories/story-frame.js';
import type { StoryFrame } from '../../stories/story-frame.js';
import { composeStories, patronElements } from './composed-story.js';
import type { ComposedStory } from './composed-story.js';
import { parts, storyFiles } from './story-files.js';

// What follows the first sight is then there at once, however busy the machine is: the pictures that
// are checked are whole.
await Promise.all(parts.map((load) => load()));

/** All stories that are tested, by file. */
export const files = await Promise.all(
  Object.entries(storyFiles).map(async ([name, load]) => ({
    name,
    stories: composeStories(await load()).filter(({ tags }) => !tags.includes('!test')),
  })),
);

/** What is the same in every engine is asked of this one alone. */
export const isChromium = navigator.userAgent.includes('Chrome/');

/** Shows a story in a shop of its own. */
export async function show(
  story: ComposedStory,
  canvas: HTMLElement,
  frame: StoryFrame,
): Promise<void> {
  dressPage(frame);
  await enterShop(frame.locale);
  await story.show(canvas, { ...frame });
}

/** Elements of ours whose content is wider than they are. */
export function sizeOverflow(root: HTMLElement): string[] {
  return patronElements(root)
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .map(({ localName, scrollWidth }) => `${localName} needs ${scrollWidth} px`);
}

/**
 * Parts of our elements that are placed by something outside of them. In a page that scrolls in a box
 * of its own, as tills do, such a part does not scroll along, and makes the whole page longer.
 */
export function strayParts(root: HTMLElement): string[] {
  return patronElements(root).flatMap((element) =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])]
      .filter((part) => getComputedStyle(part).position === 'absolute' && part.offsetParent)
      .filter(({ offsetParent }) => !isWithin(element, offsetParent!))
      .map((part) => `${element.localName}: ${part.localName}.${part.className}`),
  );
}

const isWithin = (element: HTMLElement, other: Element): boolean =>
  other === element || (element.shadowRoot?.contains(other) ?? false) || element.contains(other);
