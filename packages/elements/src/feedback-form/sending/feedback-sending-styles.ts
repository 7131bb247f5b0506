import { css } from 'lit';

/** Looks of what `feedback-sending.ts` draws. */
export const feedbackSendingStyles = css`
  .contact {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    align-items: start;
    gap: 12px;
  }
  #contact-error:empty {
    display: none;
  }
  .thanks {
    display: grid;
    gap: 8px;
  }
  .thanks .heading {
    outline: none;
  }
  .thanks svg {
    color: var(--positive);
  }
  .thanks button {
    margin-block-start: 8px;
  }
  @media (forced-colors: active) {
    .thanks svg {
      color: CanvasText;
    }
  }
`;
