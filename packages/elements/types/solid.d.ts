// JSX for Solid, which sets properties by `prop:name` and listens by `on:name`:
//   import type {} from '@patronkit/elements/types/solid.js';
import type { JSX } from 'solid-js';
import type { PatronElements, SharedAttributes } from '../dist/generated/element-types.js';

type SetProperties<Properties> = {
  [Name in keyof Properties & string as `prop:${Name}`]?: Properties[Name];
};

type Listeners<Events> = {
  [Name in keyof Events & string as `on:${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

/** What JSX may say on one of our tags. */
export type ElementAttributes<Tag extends keyof PatronElements> = Omit<
  JSX.HTMLAttributes<PatronElements[Tag]['element']>,
  keyof PatronElements[Tag]['properties']
> &
  SharedAttributes & {
    'attr:theme'?: SharedAttributes['theme'];
  } & PatronElements[Tag]['properties'] &
  SetProperties<PatronElements[Tag]['properties']> &
  Listeners<PatronElements[Tag]['events']>;

type IntrinsicPatronElements = { [Tag in keyof PatronElements]: ElementAttributes<Tag> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends IntrinsicPatronElements {}
  }
}
