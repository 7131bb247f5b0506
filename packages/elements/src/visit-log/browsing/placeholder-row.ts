import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Stands where a visit will be, as high as one, while it is on its way. */
export function placeholderRow(index: number, count: number): TemplateResult {
  return html`<div
    class="row placeholder"
    role="listitem"
    aria-posinset=${index + 1}
    aria-setsize=${count}
    data-index=${index}
    data-placeholder
    aria-busy="true"
  >
    <span class="bone"></span><span class="bone"></span>
  </div>`;
}
