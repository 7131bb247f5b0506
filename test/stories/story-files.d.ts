declare module '/__story-files__.js' {
  import type { StoryModule } from './composed-story.js';
  /** File name → how to import it; made by `test/setup/story-files-plugin.js`. */
  export const storyFiles: Record<string, () => Promise<StoryModule>>;
}
