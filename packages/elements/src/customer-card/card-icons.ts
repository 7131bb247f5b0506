import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ContactWay } from '@patronkit/records/contact-way.js';
import type { VisitKind } from '@patronkit/records/visit.js';

/** A small line drawing; hidden from screen readers, since a text always stands beside it. */
export function icon(path: string): TemplateResult {
  return html`<svg
    class="icon"
    aria-hidden="true"
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d=${path} />
  </svg>`;
}

const phone =
  'M3 2.5h2.2l1.1 3-1.5 1.2a8 8 0 0 0 4.5 4.5l1.2-1.5 3 1.1V13a1 1 0 0 1-1.1 1A11 11 0 0 1 2 3.6 1 1 0 0 1 3 2.5Z';
const envelope = 'M2 4h12v8.5H2ZM2 4.5l6 4.5 6-4.5';
const bubble = 'M2.5 3h11v8H7l-3 2.5V11H2.5Z';
const pin =
  'M8 14.5S3 10 3 6.5a5 5 0 0 1 10 0c0 3.5-5 8-5 8ZM8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z';

export const contactWayIcons: Readonly<Record<ContactWay['kind'], TemplateResult>> = {
  phone: icon(phone),
  email: icon(envelope),
  messaging: icon(bubble),
  address: icon(pin),
};

export const visitIcons: Readonly<Record<VisitKind, TemplateResult>> = {
  purchase: icon('M3 5.5h10l-.8 8.5H3.8ZM5.5 7.5V4.5a2.5 2.5 0 0 1 5 0v3'),
  visit: icon('M2.5 14V6L8 2l5.5 4v8H10v-4H6v4Z'),
  call: icon(phone),
  message: icon(bubble),
  inquiry: icon(
    'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.3 6.2a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.8.5-.8 1.1M8 11.3v0',
  ),
  'return-visit': icon('M3 8a5 5 0 1 0 1.5-3.5L3 6M3 2.5V6h3.5'),
  event: icon('M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2.5v3M10.5 2.5v3'),
};
