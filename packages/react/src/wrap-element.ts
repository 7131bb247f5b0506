import * as React from 'react';
import { createComponent } from '@lit/react';
import type { PatronElements } from '@patronkit/elements/element-types.js';
import type { PatronComponent } from './patron-component.js';

/** `visit-recorded` → `onVisitRecorded` */
function handlerName(event: string): string {
  return `on-${event}`.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Makes a component of an element: objects are set as properties, events become `onVisitRecorded`,
 * alike in React 18 and 19.
 */
export function wrapElement<Tag extends keyof PatronElements>(
  tagName: Tag,
  elementClass: new () => PatronElements[Tag]['element'],
  events: readonly (keyof PatronElements[Tag]['events'] & string)[],
): PatronComponent<Tag> {
  const component = createComponent({
    react: React,
    tagName,
    elementClass,
    events: Object.fromEntries(events.map((event) => [handlerName(event), event])),
  });
  // The library takes every member of the class for a prop; ours name what may be set.
  return component as unknown as PatronComponent<Tag>;
}
