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
      if (part) return part;
      const loading = load().then(
        (arrived) => {
          // Forgotten meanwhile, it is good for who asked, and for nobody after.
          if (part === loading) present = arrived;
          return arrived;
        },
        (cause: unknown) => {
          if (part === loading) part = undefined;
          throw storageFailure(cause, 'loading the program that does this');
        },
      );
      part = loading;
      return part;
    },
    forget() {
      part = present = undefined;
    },
  };
}
