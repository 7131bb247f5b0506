// JSX for Preact:
//   import type {} from '@patronkit/elements/types/preact.js';
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { PatronElements, SharedAttributes } from '../dist/generated/element-types.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

/** What JSX may say on one of our tags. */
export type ElementAttributes<Tag extends keyof PatronElements> = Omit<
  HTMLAttributes<PatronElements[Tag]['element']>,
  keyof PatronElements[Tag]['properties']
> &
  ClassAttributes<PatronElements[Tag]['element']> &
  SharedAttributes &
  PatronElements[Tag]['properties'] &
  Listeners<PatronElements[Tag]['events']>;

type IntrinsicPatronElements = { [Tag in keyof PatronElements]: ElementAttributes<Tag> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends IntrinsicPatronElements {}
  }
}
