import { hostStories } from '../../stories/host-pages/hosted-story.js';
import { storyFiles } from './story-files.js';

// The script of a host page in the tests; Storybook has its own.
hostStories(storyFiles);
