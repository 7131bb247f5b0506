import { css } from 'lit';

/** Buttons and fields, for elements that have some. Targets are at least 40 px high, 44 on touch. */
export const controlStyles = css`
  button,
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 40px;
    padding: 6px 14px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    font-weight: 550;
    cursor: pointer;
    transition: background-color 0.12s;
  }
  button:hover {
    background: var(--sunken);
  }
  button.primary {
    border-color: transparent;
    background: var(--brand);
    color: var(--on-brand);
  }
  button.primary:hover {
    background: color-mix(in oklab, var(--brand) 88%, var(--ink));
  }
  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--brand);
  }
  button.quiet:hover {
    background: var(--brand-soft);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 40px;
    padding: 7px 11px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
  }
  textarea {
    resize: vertical;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: auto;
    min-block-size: auto;
    accent-color: var(--brand);
  }
  [aria-invalid='true'] {
    border-color: var(--negative);
  }
  label {
    font-weight: 550;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .hint {
    color: var(--ink-soft);
    font-size: 0.875em;
  }
  .error {
    color: var(--negative);
    font-size: 0.875em;
  }
  @media (pointer: coarse) {
    button,
    input,
    select {
      min-block-size: 44px;
    }
  }
`;
