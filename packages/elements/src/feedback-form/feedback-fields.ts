import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { longestText } from '@patronkit/records/longest-text.js';
import type { FeedbackView } from './feedback-view.js';

/**
 * The comment. Its length is never cut: too long a text is kept, counted, and not sent.
 * @param count how many characters are left, or too many
 */
export function commentField(
  { draft, tone, text, change, send }: FeedbackView,
  count: unknown,
): TemplateResult {
  const isTooLong = draft.comment.length > longestText;
  return html`<div class="field">
    <label for="comment">
      ${tone === 'low' ? text.commentAfterLow : text.comment}
      <span class="hint optional">${text.optional}</span>
    </label>
    <textarea
      id="comment"
      part="comment"
      rows="3"
      aria-describedby="comment-count"
      aria-invalid=${isTooLong ? 'true' : 'false'}
      .value=${live(draft.comment)}
      @input=${({ target }: Event) => change({ comment: (target as HTMLInputElement).value })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
      }}
    ></textarea>
    <span id="comment-count" class=${isTooLong ? 'error' : 'hint'} role="status">${count}</span>
  </div>`;
}

/** "I would like an answer". Saying so brings the fields on how to reach the person. */
export function answerField({ draft, text, promise, change }: FeedbackView): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(draft.wantsAnswer)}
      @change=${({ target }: Event) =>
        change({ wantsAnswer: (target as HTMLInputElement).checked })}
    />
    <span>${text.wantsAnswer}<span class="hint">${promise}</span></span>
  </label>`;
}
