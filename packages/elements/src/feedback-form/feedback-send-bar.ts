import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedbackFormMessages } from './feedback-form-messages.js';

/** What the send button and the lines below it need to draw themselves. */
export interface SendBarState {
  readonly text: FeedbackFormMessages;
  readonly isDisabled: boolean;
  readonly isSending: boolean;
  /** Why the last attempt failed, in the reader's words. */
  readonly failure: string | undefined;
  /** Where what is sent will be kept, when that needs saying. */
  readonly whereSaved: string | undefined;
  readonly send: () => void;
}

/** The button stays focusable while it is busy, so that the focus is not lost. */
export function feedbackSendBar(state: SendBarState): TemplateResult {
  const { text, isDisabled, isSending, failure, whereSaved, send } = state;
  return html`<div class="sending">
    <button
      type="button"
      class="primary"
      part="send"
      ?disabled=${isDisabled}
      aria-disabled=${isSending ? 'true' : 'false'}
      @click=${send}
    >
      ${isSending ? text.sending : text.send}
    </button>
    <p class="error" role="alert">${failure ? `${failure} ${text.kept}` : nothing}</p>
    <p class="hint" role="status">${whereSaved ?? nothing}</p>
  </div>`;
}
