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

/** Whether an answer is only kept from whoever is looking. */
export const isClosed = ({ code }: Pick<StoreError, 'code'>): boolean =>
  code === 'locked' || code === 'permission';

/** It is there, but not for whoever is looking: locked, or not for this role. */
export function closedState(title: string, hint: string): TemplateResult {
  return html`<div class="state" part="closed" role="status">
    <svg class="lock" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M7 10V7a5 5 0 0 1 10 0v3h1v10H6V10zm2 0h6V7a3 3 0 0 0-6 0z" />
    </svg>
    <strong>${title}</strong><span class="hint">${hint}</span>
  </div>`;
}

/** It went wrong: in the reader's words, with the store's own code for whoever is asked for help. */
export function errorState(title: string, error: Pick<StoreError, 'code'>): TemplateResult {
  return html`<div class="state" part="error" role="alert">
    <strong>${title}</strong><span class="hint">${error.code}</span>
  </div>`;
}
