import { css } from 'lit';

/**
 * Buttons and fields, for elements that have some, and the tokens for them and for what has a
 * meaning. All of them are explained in `stories/design`. Letters have six sizes: these three, that
 * of the element, and one each for a name (20 px) and a figure (24 px). Lengths are counted in
 * `--space`, which is the density; on touch every target is at least 44 px high in all of them.
 */
export const controlStyles = css`
  :host {
    --on-brand: var(--patron-on-brand, light-dark(#fff, oklch(0.2 0.04 255)));
    --fill: var(--patron-brand-fill, var(--brand));
    --sunken: var(--patron-sunken, light-dark(oklch(0.972 0.004 260), oklch(0.265 0.014 260)));
    --line-strong: var(
      --patron-line-strong,
      light-dark(oklch(0.62 0.015 260), oklch(0.6 0.015 260))
    );
    --positive: var(--patron-positive, light-dark(oklch(0.46 0.11 155), oklch(0.8 0.12 155)));
    --caution: var(--patron-caution, light-dark(oklch(0.5 0.11 65), oklch(0.83 0.11 80)));
    --negative: var(--patron-negative, light-dark(oklch(0.5 0.18 27), oklch(0.76 0.13 25)));
    --radius-small: calc(var(--radius) * 0.6);
    --shadow: var(--patron-shadow, 0 1px 2px rgb(0 0 0 / 0.06), 0 12px 32px rgb(0 0 0 / 0.16));
    --size: var(--patron-font-size, 15px);
    --caption: calc(var(--size) * 12 / 15);
    --small: calc(var(--size) * 13 / 15);
    --heading: calc(var(--size) * 18 / 15);
    --gap: calc(var(--space) * 2);
    --gutter: calc(var(--space) * 4);
    --control: calc(var(--space) * 4 + 24px);
    --control-small: calc(var(--space) * 3 + 20px);
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
    min-block-size: var(--control);
    padding: 4px calc(var(--space) * 3.5);
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
  button:active {
    box-shadow: inset 0 0 0 99px color-mix(in oklab, var(--ink) 8%, transparent);
  }
  /* A fill too pale to be seen still ends in a line that is. */
  button.primary {
    border-color: var(--brand);
    background: var(--fill);
    color: var(--on-brand);
  }
  button.primary:hover {
    background: color-mix(in oklab, var(--fill) 88%, var(--ink));
  }
  button.small {
    min-block-size: var(--control-small);
    padding: 2px 10px;
    font-size: var(--small);
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
    min-block-size: var(--control);
    padding: 4px 11px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    transition: border-color 0.12s;
  }
  :is(input, select, textarea):hover {
    border-color: var(--ink-soft);
  }
  textarea {
    padding-block: 7px;
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
    font-size: var(--small);
  }
  .error {
    color: var(--negative);
    font-size: var(--small);
  }
  .error:empty {
    position: absolute;
  }
  @media (pointer: coarse) {
    :host {
      --control: max(44px, calc(var(--space) * 4 + 24px));
      --control-small: 44px;
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
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    opacity: 0.6;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
