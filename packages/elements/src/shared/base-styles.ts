import { css } from 'lit';

/**
 * What every element starts from: our tokens, fed by the page's `--patron-*` ones, and a host that
 * takes no typography from the page by accident. Sizes are px and em, never rem: pages set the
 * root to 62.5 %. Colours follow the page's `color-scheme`, or the element's `theme` attribute.
 */
export const baseStyles = css`
  :host {
    --brand: var(--patron-brand, light-dark(oklch(0.48 0.13 255), oklch(0.76 0.11 250)));
    --on-brand: var(--patron-on-brand, light-dark(#fff, oklch(0.2 0.04 255)));
    --brand-soft: var(--patron-brand-soft, color-mix(in oklab, var(--brand) 10%, var(--surface)));
    --surface: var(--patron-surface, light-dark(#fff, oklch(0.22 0.012 260)));
    --sunken: var(--patron-sunken, light-dark(oklch(0.972 0.004 260), oklch(0.265 0.014 260)));
    --ink: var(--patron-ink, light-dark(oklch(0.25 0.02 260), oklch(0.955 0.005 260)));
    --ink-soft: var(--patron-ink-soft, light-dark(oklch(0.47 0.02 260), oklch(0.77 0.012 260)));
    --line: var(--patron-line, light-dark(oklch(0.905 0.007 260), oklch(0.35 0.014 260)));
    --line-strong: var(
      --patron-line-strong,
      light-dark(oklch(0.62 0.015 260), oklch(0.6 0.015 260))
    );
    --positive: var(--patron-positive, light-dark(oklch(0.46 0.11 155), oklch(0.8 0.12 155)));
    --caution: var(--patron-caution, light-dark(oklch(0.5 0.11 65), oklch(0.83 0.11 80)));
    --negative: var(--patron-negative, light-dark(oklch(0.5 0.18 27), oklch(0.76 0.13 25)));
    --radius: var(--patron-radius, 12px);
    --radius-small: calc(var(--radius) * 0.6);
    --font: var(
      --patron-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans SC',
      sans-serif
    );
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
