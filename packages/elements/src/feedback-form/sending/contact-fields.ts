import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isComposing } from '../../shared/typing-keys.js';
import type { FeedbackView } from '../feedback-view.js';
import type { FeedbackSendingMessages } from './feedback-sending-messages.js';

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Name and a way to reach whoever would like an answer. */
export function contactFields(
  { draft, text: formText, problem, change, send }: FeedbackView,
  text: FeedbackSendingMessages,
): TemplateResult {
  const isMissing = problem?.field === '#contact-value';
  const sendOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    // A host page's form around us must not be submitted by our fields.
    event.preventDefault();
    send();
  };
  return html`<div class="contact" part="contact">
    <div class="field">
      <label for="contact-name"
        >${text.contactName} <span class="hint optional">${formText.optional}</span></label
      >
      <input
        id="contact-name"
        autocomplete="name"
        maxlength="200"
        .value=${draft.contactName}
        @input=${(event: Event) => change({ contactName: valueOf(event) })}
        @keydown=${sendOnEnter}
      />
    </div>
    <div class="field">
      <label for="contact-value">${text.contactValue}</label>
      <input
        id="contact-value"
        autocomplete="email"
        maxlength="500"
        aria-required="true"
        aria-invalid=${isMissing ? 'true' : 'false'}
        aria-describedby="contact-error"
        .value=${draft.contactValue}
        @input=${(event: Event) => change({ contactValue: valueOf(event) })}
        @keydown=${sendOnEnter}
      />
      <span id="contact-error" class="error">${isMissing ? text.contactMissing : nothing}</span>
    </div>
  </div>`;
}
