import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { emptyState } from '../../shared/element-states.js';
import type { VisitFilters } from '../visit-filters.js';
import type { VisitBrowsingMessages } from './visit-browsing-messages.js';

export interface FilterToolsView {
  readonly filters: VisitFilters;
  readonly text: VisitBrowsingMessages;
  readonly change: (filters: VisitFilters) => void;
  /** Absent where there is nothing to clear, or the button stands elsewhere. */
  readonly clear: (() => void) | undefined;
}

/** What stands beside the filters once some are set: the days of a custom period, and the way back. */
export function filterTools(view: FilterToolsView): TemplateResult {
  const { filters, text, clear } = view;
  return html`${filters.period === 'custom' ? customPeriod(view) : nothing}
  ${
    clear
      ? html`<button type="button" class="quiet small" @click=${clear}>
          ${text.clearFilters}
        </button>`
      : nothing
  }`;
}

function customPeriod({ filters, text, change }: FilterToolsView): TemplateResult {
  const day = (end: 'from' | 'to'): TemplateResult =>
    html`<label class="date"
      >${text[end]}<input
        type="date"
        .value=${live(filters[end] ?? '')}
        @change=${({ target }: Event) =>
          change({ ...filters, [end]: (target as HTMLInputElement).value || undefined })}
    /></label>`;
  return html`${day('from')}${day('to')}`;
}

/** Stands in place of the list when everything is filtered out. */
export function nothingMatches(text: VisitBrowsingMessages, clear: () => void): TemplateResult {
  return html`<div class="none">
    ${emptyState(text.noMatch, text.noMatchHint)}
    <button type="button" @click=${clear}>${text.clearFilters}</button>
  </div>`;
}
