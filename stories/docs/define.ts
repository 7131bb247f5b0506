import { StoryAdviceElement } from './story-advice-element.js';
import { StoryAnatomyElement } from './story-anatomy-element.js';
import { StoryReferenceElement } from './story-reference-element.js';

/** The elements the docs pages are written with. */
const docsElements = {
  'story-advice': StoryAdviceElement,
  'story-anatomy': StoryAnatomyElement,
  'story-reference': StoryReferenceElement,
};

for (const [tag, element] of Object.entries(docsElements)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
