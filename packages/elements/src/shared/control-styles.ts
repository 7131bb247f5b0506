import { css } from 'lit';

/**
 * Buttons and fields, for elements that have some, and the tokens for them and for what has a
 * meaning. Targets are at least 40 px high, 44 on touch.
 */
export const controlStyles = css`
  :host {
    --on-brand: var(--patron-on-brand, light-dark(#fff, oklch(0.2 0.04 255)));
    --sunken: var(--patron-sunken, light-dark(oklch(0.972 0.004 260), oklch(0.265 0.014 260)));
    --line-strong: var(
      --patron-line-strong,
      light-dark(oklch(0.62 0.015 260), oklch(0.6 0.015 260))
    );
    --positive: var(--patron-positive, light-dark(oklch(0.46 0.11 155), oklch(0.8 0.12 155)));
    --caution: var(--patron-caution, light-dark(oklch(0.5 0.11 65), oklch(0.83 0.11 80)));
    --negative: var(--patron-negative, light-dark(oklch(0.5 0.18 27), oklch(0.76 0.13 25)));
    --radius-small: calc(var(--radius) * 0.6);
  }
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
  /* Chromium does not call one focus-visible whose parts have the focus. */
  [type^='date']:focus {
    outline: 2px solid var(--brand);
    outline-offset: 2px;
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
  .error:empty {
    position: absolute;
  }
  @media (pointer: coarse) {
    input,
    select {
      min-block-size: 44px;
    }
    /* Small ones, too: a finger is as large there. */
    button {
      min-block-size: 44px !important;
    }
  }
  @media (forced-colors: active) {
    /* A colour of its own would stay, and be dark on dark. */
    .icon {
      color: inherit !important;
    }
  }
  .lock {
    inline-size: 24px;
    justify-self: center;
    fill: currentcolor;
    opacity: 0.6;
  }
`;
