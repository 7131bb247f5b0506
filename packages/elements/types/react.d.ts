// JSX for React 19, which sets properties and listens to events of custom elements by itself:
//   import type {} from '@patronkit/elements/types/react.js';
// For React 18, and for `onVisitRecorded` in place of `onvisit-recorded`: @patronkit/react.
import type { HTMLAttributes, RefAttributes } from 'react';
import type { PatronElements, SharedAttributes } from '../dist/generated/element-types.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

/** What JSX may say on one of our tags. */
export type ElementAttributes<Tag extends keyof PatronElements> = Omit<
  HTMLAttributes<PatronElements[Tag]['element']>,
  keyof PatronElements[Tag]['properties']
> &
  RefAttributes<PatronElements[Tag]['element']> &
  SharedAttributes &
  PatronElements[Tag]['properties'] &
  Listeners<PatronElements[Tag]['events']>;

type IntrinsicPatronElements = { [Tag in keyof PatronElements]: ElementAttributes<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends IntrinsicPatronElements {}
  }
}
