import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { StoreError } from '@patronkit/store/errors.js';

/** The states every element may be in besides showing its data, drawn alike everywhere. */

/** Placeholder lines while data is on its way; `label` is what a screen reader hears. */
export function loadingState(label: string): TemplateResult {
  return html`<div class="state" part="loading" role="status" aria-label=${label}>
    <span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
}

/** Nothing there yet: what it is that is missing, and what to do. */
export function emptyState(title: string, hint?: string): TemplateResult {
  return html`<div class="state" part="empty">
    <strong>${title}</strong>${hint ? html`<span class="hint">${hint}</span>` : ''}
  </div>`;
}

/** It went wrong: in the reader's words, with the store's own code for whoever is asked for help. */
export function errorState(title: string, error: Pick<StoreError, 'code'>): TemplateResult {
  return html`<div class="state" part="error" role="alert">
    <strong>${title}</strong><span class="hint">${error.code}</span>
  </div>`;
}
