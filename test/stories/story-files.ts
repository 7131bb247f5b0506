import type { StoryModule } from './composed-story.js';

// Filled in while serving, by `test/setup/story-files-plugin.js`: a browser cannot list a folder.

/** File name → how to import it, for each `*.stories.ts` below `stories`. */
export const storyFiles: Record<string, () => Promise<StoryModule>> = {};

/** Imports of all that elements and the store may load on demand. */
export const parts: readonly (() => Promise<unknown>)[] = [];
