import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../shared/visit-icons.js';
import type { VisitBrowsingMessages } from './visit-browsing-messages.js';

export const pencilPath = 'm3 13 .6-2.8 7-7 2.2 2.2-7 7zM9.2 4.6l2.2 2.2';

/** Says in a visit's row that it was corrected. */
export function correctedMark({ corrected }: VisitBrowsingMessages): TemplateResult {
  return html`<span class="corrected">${icon(pencilPath)}<span>${corrected}</span></span>`;
}
