import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { StoreError } from '@patronkit/store/errors.js';
import { lock } from './closed-state-icon-path.js';

/** Whether an answer is only kept from whoever is looking. */
export const isClosed = ({ code }: Pick<StoreError, 'code'>): boolean =>
  code === 'locked' || code === 'permission';

/** It is there, but not for whoever is looking: locked, or not for this role. See `element-states.ts`. */
export function closedState(title: string, hint: string): TemplateResult {
  return html`<div class="state" part="closed">
    <svg class="lock" viewBox="0 0 24 24" aria-hidden="true">
      <path d=${lock}></path>
    </svg>
    <strong>${title}</strong><span class="hint">${hint}</span>
  </div>`;
}
