import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Channel } from '@patronkit/records/channel.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';

const paths: Record<
  VisitKind | 'in-person' | 'email' | 'web' | 'chevron' | 'lock' | 'pencil',
  string
> = {
  purchase: 'M3.5 5.5h9l.7 8H2.8zM5.8 7V4.2a2.2 2.2 0 0 1 4.4 0V7',
  visit: 'M2.5 6.5 8 2.5l5.5 4v7h-11zM6.3 13.5V9.3h3.4v4.2',
  call: 'M3.2 2.8h2.5l1.1 3-1.5 1.1a8 8 0 0 0 3.8 3.8l1.1-1.5 3 1.1v2.5c0 .5-.4.9-.9.9A10 10 0 0 1 2.3 3.7c0-.5.4-.9.9-.9z',
  message: 'M2.5 3.5h11v7.5H7.2L4.5 13.5V11h-2z',
  inquiry:
    'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.2 6.4a1.8 1.8 0 1 1 2.6 1.7c-.5.3-.8.6-.8 1.2M8 11.4v.1',
  'return-visit': 'M5.5 3 3 5.5 5.5 8M3 5.5h6.2a3.8 3.8 0 0 1 0 7.6H5',
  event: 'M2.8 4h10.4v9.2H2.8zM2.8 7h10.4M5.5 2.5V5M10.5 2.5V5',
  'in-person':
    'M8 7.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM3 13.6c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  email: 'M2.3 3.8h11.4v8.6H2.3zM2.5 4.2 8 8.6l5.5-4.4',
  web: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM2.2 8h11.6M8 2c3.6 3.9 3.6 8.1 0 12C4.4 10.1 4.4 5.9 8 2',
  chevron: 'm4.5 6.3 3.5 3.5 3.5-3.5',
  lock: 'M3.8 7.2h8.4v6.3H3.8zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  pencil: 'm3 13 .6-2.8 7-7 2.2 2.2-7 7zM9.2 4.6l2.2 2.2',
};

const channelIcons: Record<Channel, keyof typeof paths> = {
  phone: 'call',
  messaging: 'message',
  email: 'email',
  'in-person': 'in-person',
  web: 'web',
};

/** A small line drawing; hidden from screen readers, since a text always stands beside it. */
export function icon(name: keyof typeof paths): SVGTemplateResult {
  return svg`<svg class="icon" aria-hidden="true" width="16" height="16" viewBox="0 0 16 16"
    fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"
    stroke-linejoin="round"><path d=${paths[name]}></path></svg>`;
}

/** The drawing of a channel. */
export function channelIcon(channel: Channel): SVGTemplateResult {
  return icon(channelIcons[channel]);
}
