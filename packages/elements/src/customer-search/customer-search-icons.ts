import { html } from 'lit';

export const magnifier = html`<svg
  aria-hidden="true"
  width="16"
  height="16"
  viewBox="0 0 16 16"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  stroke-linecap="round"
>
  <circle cx="7" cy="7" r="4.5" />
  <path d="m10.5 10.5 3 3" />
</svg>`;
export const cross = html`<svg
  aria-hidden="true"
  width="14"
  height="14"
  viewBox="0 0 14 14"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  stroke-linecap="round"
>
  <path d="m3.5 3.5 7 7m0-7-7 7" />
</svg>`;
