// Templates of Vue, checked by vue-tsc and its editor plugin:
//   import type {} from '@patronkit/elements/types/vue.js';
// Tell Vue which tags are not its own: isCustomElement: (tag) => tag.startsWith('patron-').
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { PatronElements, SharedAttributes } from '../dist/generated/element-types.js';

type Emits<Events> = EmitFn<{
  [Name in keyof Events & string]: (event: Events[Name]) => void;
}>;

/** One of our tags as a template sees it. */
export type ElementComponent<Tag extends keyof PatronElements> =
  new () => PatronElements[Tag]['element'] & {
    /** Only for the types; there is no such property. */
    $props: Omit<HTMLAttributes, keyof PatronElements[Tag]['properties']> &
      SharedAttributes &
      PatronElements[Tag]['properties'] &
      PublicProps;
    /** Only for the types; there is no such property. */
    $emit: Emits<PatronElements[Tag]['events']>;
  };

type PatronComponents = { [Tag in keyof PatronElements]: ElementComponent<Tag> };

declare module 'vue' {
  interface GlobalComponents extends PatronComponents {}
}
