import { css } from 'lit';

export const visitRecorderStyles = css`
  :host {
    container-type: inline-size;
  }
  .recorder {
    position: relative;
    display: grid;
    gap: calc(var(--space) * 3);
    padding: calc(var(--space) * 3.5) var(--gutter);
  }
  p {
    margin: 0;
  }
  .main {
    display: grid;
    gap: calc(var(--space) * 3);
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
    font-size: var(--small);
    font-weight: 550;
  }
  textarea {
    field-sizing: content;
    max-block-size: 14em;
  }
  .hint {
    font-size: var(--caption);
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
    font-weight: 400;
  }
  .buttons {
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
  }
  .whose {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    min-block-size: 1.5em;
  }
  .chosen {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  @container (min-width: 480px) {
    .main:has(.amount) {
      grid-template-columns: 10em 1fr;
    }
  }
`;
