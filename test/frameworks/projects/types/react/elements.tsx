import type {} from '@patronkit/elements/types/react.js';
import { FeedbackForm } from '@patronkit/react/feedback-form.js';
import { LoyaltyBadge } from '@patronkit/react/loyalty-badge.js';
import { VisitLog } from '@patronkit/react/visit-log.js';
import type { PatronProps } from '@patronkit/react/patron-component.js';
import { createRef } from 'react';
import type { FeedbackFormElement } from '@patronkit/elements/feedback-form/feedback-form-element.js';

// Each line after a `@ts-expect-error` must be an error; all others must not be one.

export const badge = <patron-loyalty-badge customer="c_12" appearance="compact" className="mine" />;

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

export const dark = (
  <>
    <patron-loyalty-badge theme="dark" />
    <LoyaltyBadge theme="dark" />
  </>
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

const ref = createRef<FeedbackFormElement>();

export const component = (
  <FeedbackForm
    ref={ref}
    measure="ces"
    className="mine"
    onFeedbackSent={(event) => event.score.toFixed()}
  />
);

export const props: PatronProps<'patron-visit-log'> = { customer: 'c_12', readonly: true };

export const log = <VisitLog {...props} onVisitRecorded={({ customer }) => customer.trim()} />;

// @ts-expect-error There is no such appearance.
export const wrongProp = <LoyaltyBadge appearance="tiny" />;

// @ts-expect-error There is no such prop.
export const wrongPropName = <LoyaltyBadge costumer="c_12" />;

// @ts-expect-error A log tells of no feedback.
export const wrongHandler = <VisitLog onFeedbackSent={() => undefined} />;

// @ts-expect-error What an element only tells is no prop.
export const readonlyProp = <FeedbackForm validationMessage="no" />;
