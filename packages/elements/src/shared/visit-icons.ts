import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Channel } from '@patronkit/records/channel.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';

const call =
  'M3.2 2.8h2.5l1.1 3-1.5 1.1a8 8 0 0 0 3.8 3.8l1.1-1.5 3 1.1v2.5c0 .5-.4.9-.9.9A10 10 0 0 1 2.3 3.7c0-.5.4-.9.9-.9z';
const message = 'M2.5 3.5h11V11H7.2l-2.7 2.5V11h-2z';
const circle = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z';

/** The drawings of kinds and channels, as SVG paths in a box of 16 × 16. */
export const visitPaths: Readonly<Record<VisitKind | Channel, string>> = {
  purchase: 'M3.5 5.5h9l.7 8H2.8zM5.8 7V4.2a2.2 2.2 0 0 1 4.4 0V7',
  visit: 'M2.5 6.5 8 2.5l5.5 4v7h-11zM6.3 13.5V9.3h3.4v4.2',
  call,
  message,
  inquiry: `${circle}M6.2 6.4a1.8 1.8 0 1 1 2.6 1.7c-.5.3-.8.6-.8 1.2M8 11.4v.1`,
  'return-visit': 'M5.5 3 3 5.5 5.5 8M3 5.5h6.2a3.8 3.8 0 0 1 0 7.6H5',
  event: 'M2.8 4h10.4v9.2H2.8zM2.8 7h10.4M5.5 2.5V5M10.5 2.5V5',
  phone: call,
  messaging: message,
  email: 'M2.3 3.8h11.4v8.6H2.3zM2.5 4.2 8 8.6l5.5-4.4',
  'in-person':
    'M8 7.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM3 13.6c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  web: `${circle}M2.2 8h11.6M8 2c3.6 3.9 3.6 8.1 0 12C4.4 10.1 4.4 5.9 8 2`,
};

export const chevronPath = 'm4.5 6.3 3.5 3.5 3.5-3.5';

/** A small line drawing; hidden from screen readers, since a text always stands beside it. */
export function icon(path: string): SVGTemplateResult {
  return svg`<svg class="icon" aria-hidden="true" width="16" height="16" viewBox="0 0 16 16"
    fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"
    stroke-linejoin="round"><path d=${path}></path></svg>`;
}
