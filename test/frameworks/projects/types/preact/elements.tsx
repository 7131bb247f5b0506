import type {} from '@patronkit/elements/types/preact.js';

// Each line after a `@ts-expect-error` must be an error; all others must not be one.

export const badge = <patron-loyalty-badge customer="c_12" appearance="compact" class="mine" />;

export const form = (
  <patron-feedback-form
    measure="nps"
    required
    onfeedback-sent={(event) => event.score.toFixed()}
    ref={(element) => {
      void element?.send();
    }}
  />
);

// @ts-expect-error There is no such measure.
export const wrongValue = <patron-feedback-form measure="stars" />;

// @ts-expect-error There is no such attribute.
export const wrongName = <patron-loyalty-badge costumer="c_12" />;

export const wrongType = (
  // @ts-expect-error An id is a text.
  <patron-visit-log customer={12} />
);

export const wrongEvent = (
  // @ts-expect-error The event has a score, and no key.
  <patron-feedback-form onfeedback-sent={(event) => event.key} />
);
