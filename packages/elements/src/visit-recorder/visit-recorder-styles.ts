import { css } from 'lit';

export const visitRecorderStyles = css`
  :host {
    container-type: inline-size;
  }
  .recorder {
    display: grid;
    gap: 12px;
    padding: 14px 16px;
  }
  p {
    margin: 0;
  }
  .main {
    display: grid;
    gap: 12px;
    align-items: start;
  }
  .field {
    align-content: start;
  }
  .amount input {
    font-variant-numeric: tabular-nums;
  }
  label:not(.inline),
  .label {
    color: var(--ink-soft);
    font-size: 0.867em;
    font-weight: 500;
  }
  textarea {
    field-sizing: content;
    max-block-size: 14em;
  }
  .hint {
    font-size: 0.8em;
  }
  .error:empty {
    display: none;
  }
  [role='alert'] .error {
    margin-block-start: 10px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 12px;
    align-items: end;
  }
  .inline select,
  .inline input,
  .inline .now {
    inline-size: auto;
    min-block-size: 36px;
    padding-block: 4px;
    font-size: 0.933em;
    font-weight: 400;
  }
  .buttons {
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
  }
  .buttons button {
    min-block-size: 36px;
    font-size: 0.933em;
    padding-block: 4px;
  }
  .chosen {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  @container (min-width: 480px) {
    .main:has(.amount) {
      grid-template-columns: 10em 1fr;
    }
  }
  @media (pointer: coarse) {
    .buttons button,
    .inline select,
    .inline input,
    .inline .now {
      min-block-size: 44px;
    }
  }
`;
