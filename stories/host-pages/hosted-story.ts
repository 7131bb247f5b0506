import { composeStories } from '../../test/stories/composed-story.js';
import type { StoryModule } from '../../test/stories/composed-story.js';
import { dressPage, enterShop } from '../story-frame.js';
import type { StoryFrame } from '../story-frame.js';

/** Which story, in words that pass from one document to another. */
export interface HostedStory {
  /** Its file's name, such as `loyalty-badge.stories.ts`. */
  readonly file: string;
  /** The name it is exported by, in any spelling. */
  readonly name: string;
  /** What was changed in the controls. */
  readonly args?: Record<string, unknown> | undefined;
  /** Whether it plays here; Storybook plays from outside. */
  readonly plays?: boolean;
}

/** The window of a host page once its script has run. */
export interface HostedWindow extends Window {
  showHostedStory?: (story: HostedStory, frame: StoryFrame) => Promise<void>;
}

const letters = (name: string): string => name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();

/** Makes this document one that can show stories of `files`, as `openHostPage` asks. */
export function hostStories(files: Readonly<Record<string, () => Promise<unknown>>>): void {
  (window as HostedWindow).showHostedStory = async ({ file, name, args, plays = false }, frame) => {
    const found = Object.entries(files).find(([key]) => key === file || key.endsWith(`/${file}`));
    if (!found) throw new Error(`There is no story file "${file}".`);
    const stories = composeStories((await found[1]()) as StoryModule);
    const story = stories.find(({ exported }) => letters(exported) === letters(name));
    if (!story) throw new Error(`"${file}" has no story "${name}".`);
    dressPage(frame);
    await enterShop(frame.locale);
    await story.show(document.body, { ...frame }, { plays, args });
  };
}
