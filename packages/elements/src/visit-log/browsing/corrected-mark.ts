import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../shared/visit-icons.js';
import { pencil } from './visit-browsing-icon-paths.js';
import type { VisitBrowsingMessages } from './visit-browsing-messages.js';

/** Says in a visit's row that it was corrected. */
export function correctedMark({ corrected }: VisitBrowsingMessages): TemplateResult {
  return html`<span class="corrected">${icon(pencil)}<span>${corrected}</span></span>`;
}
