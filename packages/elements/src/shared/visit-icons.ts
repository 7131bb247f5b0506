import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Channel } from '@patronkit/records/channel.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import {
  calendar,
  circleHelp,
  globe,
  mail,
  messageSquare,
  phone,
  shoppingBag,
  store,
  undo,
  user,
} from './visit-icon-paths.js';

/** The drawings of kinds and channels, as SVG paths in a box of 24 × 24. */
export const visitPaths: Readonly<Record<VisitKind | Channel, string>> = {
  purchase: shoppingBag,
  visit: store,
  call: phone,
  message: messageSquare,
  inquiry: circleHelp,
  'return-visit': undo,
  event: calendar,
  phone,
  messaging: messageSquare,
  email: mail,
  'in-person': user,
  web: globe,
};

/** A small line drawing; hidden from screen readers, since a text always stands beside it. */
export function icon(path: string): SVGTemplateResult {
  return svg`<svg class="icon" aria-hidden="true" width="16" height="16" viewBox="0 0 24 24"
    fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"
    stroke-linejoin="round"><path d=${path}></path></svg>`;
}
