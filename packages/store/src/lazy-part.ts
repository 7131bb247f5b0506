import { storageFailure } from './storage-failure.js';

/** A part of the program that is loaded when first asked for. */
export interface LazyPart<Part> {
  /** The part, if it is there already. */
  readonly present: Part | undefined;
  /** Loads the part; if it did not arrive, it is asked for again the next time. */
  get(): Promise<Part>;
  /** Lets it be made anew. */
  forget(): void;
}

export function lazyPart<Part>(load: () => Promise<Part>): LazyPart<Part> {
  let part: Promise<Part> | undefined;
  let present: Part | undefined;
  return {
    get present() {
      return present;
    },
    get() {
      part ??= load().then(
        (arrived) => (present = arrived),
        (cause: unknown) => {
          part = undefined;
          throw storageFailure(cause, 'loading the program that does this');
        },
      );
      return part;
    },
    forget() {
      part = present = undefined;
    },
  };
}
