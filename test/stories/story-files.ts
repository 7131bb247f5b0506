import type { StoryModule } from './composed-story.js';

/**
 * File name → how to import it, for each `stories/*.stories.ts`. Filled in while serving, by
 * `test/setup/story-files-plugin.js`: a browser cannot list a folder.
 */
export const storyFiles: Record<string, () => Promise<StoryModule>> = {};
