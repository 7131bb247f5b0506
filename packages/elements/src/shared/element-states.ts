import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { StoreError } from '@patronkit/store/errors.js';

/**
 * The states every element may be in besides showing its data, drawn alike everywhere. They are drawn
 * into a `role="status"` that the element has from the beginning: a screen reader tells what changes
 * in one it knows, and often not what comes with one.
 */

/** Placeholder lines while data is on its way; `label` is what a screen reader hears. */
export function loadingState(label: string): TemplateResult {
  return html`<div class="state" part="loading" role="img" aria-label=${label}>
    <span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
}

/** Nothing there yet: what it is that is missing, and what to do. */
export function emptyState(title: string, hint?: string, part = 'empty'): TemplateResult {
  return html`<div class="state" part=${part}>
    <strong>${title}</strong>${hint ? html`<span class="hint">${hint}</span>` : ''}
  </div>`;
}

/** It went wrong: in the reader's words, with the store's own code for whoever is asked for help. */
export function errorState(title: string, error: Pick<StoreError, 'code'>): TemplateResult {
  return emptyState(title, error.code, 'error');
}
