import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { longestText } from '@patronkit/records/longest-text.js';
import { formatNumber } from '../shared/format.js';
import { isComposing } from '../shared/typing-keys.js';
import type { FeedbackDraft, FeedbackDraftFields } from './feedback-draft.js';
import type { FeedbackFormMessages } from './feedback-form-messages.js';
import type { FeedbackTone } from './feedback-tone.js';

/** What the fields below the scale need to draw themselves. */
export interface FieldsState {
  readonly draft: FeedbackDraft;
  readonly tone: FeedbackTone | undefined;
  readonly text: FeedbackFormMessages;
  readonly locale: string;
  readonly promise: unknown;
  readonly showContactMissing: boolean;
  readonly change: (fields: Partial<FeedbackDraftFields>) => void;
  readonly send: () => void;
}

/** The counter shows when so many characters are left. */
const countdown = 1000;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** The comment. Its length is never cut: too long a text is kept, counted, and not sent. */
export function commentField({
  draft,
  tone,
  text,
  locale,
  change,
  send,
}: FieldsState): TemplateResult {
  const left = longestText - draft.comment.length;
  const count = formatNumber(Math.abs(left), locale);
  return html`<div class="field">
    <label for="comment">
      ${tone === 'low' ? text.commentAfterLow : text.comment}
      <span class="optional">${text.optional}</span>
    </label>
    <textarea
      id="comment"
      part="comment"
      rows="3"
      aria-describedby="comment-count"
      aria-invalid=${left < 0 ? 'true' : 'false'}
      .value=${draft.comment}
      @input=${(event: Event) => change({ comment: valueOf(event) })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
      }}
    ></textarea>
    <span id="comment-count" class=${left < 0 ? 'error' : 'hint'} role="status"
      >${
        left > countdown
          ? nothing
          : left < 0
            ? text.charactersTooMany(count)
            : text.charactersLeft(count)
      }</span
    >
  </div>`;
}

/** "May we answer you?": name and a way to reach the person, once they say so. */
export function contactFields(state: FieldsState): TemplateResult {
  const { draft, text, promise, showContactMissing, change, send } = state;
  const sendOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    // A host page's form around us must not be submitted by our fields.
    event.preventDefault();
    send();
  };
  return html`<label class="check">
      <input
        type="checkbox"
        .checked=${draft.wantsAnswer}
        @change=${(event: Event) =>
          change({ wantsAnswer: (event.target as HTMLInputElement).checked })}
      />
      <span>${text.wantsAnswer}<span class="hint">${promise}</span></span>
    </label>
    ${
      draft.wantsAnswer
        ? html`<div class="contact" part="contact">
            <div class="field">
              <label for="contact-name"
                >${text.contactName} <span class="optional">${text.optional}</span></label
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
                aria-invalid=${showContactMissing ? 'true' : 'false'}
                aria-describedby="contact-error"
                .value=${draft.contactValue}
                @input=${(event: Event) => change({ contactValue: valueOf(event) })}
                @keydown=${sendOnEnter}
              />
              <span id="contact-error" class="error"
                >${showContactMissing ? text.contactMissing : nothing}</span
              >
            </div>
          </div>`
        : nothing
    }`;
}
