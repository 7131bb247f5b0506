import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { PatronElements, SharedAttributes } from '@patronkit/elements/element-types.js';

/** `visit-recorded` → `VisitRecorded` */
type PascalCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Name>;

type Handlers<Events> = {
  [Name in keyof Events & string as `on${PascalCase<Name>}`]?:
    ((event: Events[Name]) => void) | undefined;
};

/** What a component of one of our tags takes: its properties, its events, and what every tag takes. */
export type PatronProps<Tag extends keyof PatronElements> = Omit<
  HTMLAttributes<PatronElements[Tag]['element']>,
  keyof PatronElements[Tag]['properties']
> &
  SharedAttributes &
  PatronElements[Tag]['properties'] &
  Handlers<PatronElements[Tag]['events']>;

/** A component that renders one of our tags; `ref` is the element itself. */
export type PatronComponent<Tag extends keyof PatronElements> = ForwardRefExoticComponent<
  PatronProps<Tag> & RefAttributes<PatronElements[Tag]['element']>
>;
