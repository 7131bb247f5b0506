import { hostStories } from '../host-pages/hosted-story.js';

// The script of a host page: it runs in a document of its own, with elements of its own.
hostStories(import.meta.glob('../**/*.stories.ts'));
