// Markup of Svelte 5, checked by svelte-check and its editor plugin:
//   import type {} from '@patronkit/elements/types/svelte.js';
import type { HTMLAttributes } from 'svelte/elements';
import type { PatronElements, SharedAttributes } from '../dist/generated/element-types.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

/** What markup may say on one of our tags. */
export type ElementAttributes<Tag extends keyof PatronElements> = Omit<
  HTMLAttributes<PatronElements[Tag]['element']>,
  keyof PatronElements[Tag]['properties']
> &
  SharedAttributes &
  PatronElements[Tag]['properties'] &
  Listeners<PatronElements[Tag]['events']>;

type PatronMarkup = { [Tag in keyof PatronElements]: ElementAttributes<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends PatronMarkup {}
}
