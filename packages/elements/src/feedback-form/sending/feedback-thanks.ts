import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { pluginOutlet } from '../../shared/plugin-outlet.js';
import type { FeedbackTone } from '../feedback-tone.js';
import { circleCheck } from './feedback-sending-icon-paths.js';
import type { FeedbackSendingMessages } from './feedback-sending-messages.js';

const tick = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d=${circleCheck}></path>
</svg>`;

/** What the thanks need to draw themselves. */
export interface ThanksState {
  readonly id: string;
  readonly tone: FeedbackTone;
  readonly text: FeedbackSendingMessages;
  /** The promise of an answer, where one was made. */
  readonly promise: unknown;
  /** Where what was sent is kept, when that needs saying. */
  readonly whereSaved: string | undefined;
  /** Starts another feedback; `undefined` where the page does not want that. */
  readonly again: (() => void) | undefined;
}

/** What is shown once the feedback is saved. The heading takes the focus the button had. */
export function feedbackThanks(state: ThanksState): TemplateResult {
  const { id, tone, text, promise, whereSaved, again } = state;
  return html`<div class="thanks ${tone}" part="thanks">
    ${tone === 'low' ? nothing : tick}
    <h2 class="heading" part="heading" tabindex="-1">${text.thanks[tone]}</h2>
    <p>${text.thanksText[tone]}</p>
    ${promise === nothing ? nothing : html`<p><strong>${promise}</strong></p>`}
    ${whereSaved ? html`<p class="hint">${whereSaved}</p>` : nothing}
    ${pluginOutlet('feedback-form.after-send', { feedback: id })}
    ${
      again
        ? html`<div>
            <button type="button" @click=${again}>${text.again}</button>
          </div>`
        : nothing
    }
  </div>`;
}
