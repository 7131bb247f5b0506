import { css } from 'lit';

/**
 * What every element starts from: tokens, fed by the page's `--patron-*` ones, and a host that takes
 * no typography from the page by accident. Tokens for more than text and lines come with
 * `control-styles.ts`. Sizes are px and em, never rem: pages set the root to 62.5 %. Colours follow
 * the page's `color-scheme`, or the element's `theme` attribute.
 */
export const baseStyles = css`
  :host {
    --brand: var(--patron-brand, light-dark(oklch(0.48 0.13 255), oklch(0.76 0.11 250)));
    --brand-soft: var(--patron-brand-soft, color-mix(in oklab, var(--brand) 10%, var(--surface)));
    --surface: var(--patron-surface, light-dark(#fff, oklch(0.22 0.012 260)));
    --ink: var(--patron-ink, light-dark(oklch(0.25 0.02 260), oklch(0.955 0.005 260)));
    --ink-soft: var(--patron-ink-soft, light-dark(oklch(0.47 0.02 260), oklch(0.77 0.012 260)));
    --line: var(--patron-line, light-dark(oklch(0.905 0.007 260), oklch(0.35 0.014 260)));
    --radius: var(--patron-radius, 12px);
    --space: var(--patron-space, 4px);
    --font: var(--patron-font, system-ui, sans-serif);
    display: block;
    box-sizing: border-box;
    color: var(--ink);
    font: 400 var(--patron-font-size, 15px) / 1.5 var(--font);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--brand);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
