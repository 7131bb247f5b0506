import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { longestText } from '@patronkit/records/longest-text.js';
import { formatNumber } from '../../shared/format.js';
import { storeErrorText } from '../../shared/store-error-messages.js';
import { keepTypingInside } from '../../shared/typing-keys.js';
import type { CorrectionController, CorrectionProblem } from './correction-controller.js';
import type { VisitDetailsMessages } from './visit-details-messages.js';

/** The button that begins a correction. */
export function addCorrectionButton(messages: VisitDetailsMessages): TemplateResult {
  return html`<button type="button" class="small" data-action="correct">
    ${messages.addCorrection}
  </button>`;
}

/** Field and buttons of the correction being written; its actions are handled by the log. */
export function correctionEditor(
  { words, problem, saving }: CorrectionController,
  messages: VisitDetailsMessages,
  locale: string,
): TemplateResult {
  return html`<div class="correction-editor field">
    <label for="correction">${messages.correctionLabel}</label>
    <textarea
      id="correction"
      rows="2"
      .value=${live(words)}
      aria-describedby="correction-hint correction-problem"
      aria-invalid=${problem ? 'true' : nothing}
      @keyup=${keepTypingInside}
      @keypress=${keepTypingInside}
    ></textarea>
    <p class="hint" id="correction-hint">${messages.correctionHint}</p>
    <span class="error" id="correction-problem" role="alert"
      >${problem ? problemText(problem, messages, locale) : nothing}</span
    >
    <div class="buttons">
      <button type="button" class="primary small" data-action="save" ?disabled=${saving}>
        ${messages.saveCorrection}
      </button>
      <button type="button" class="quiet small" data-action="cancel">${messages.cancel}</button>
    </div>
  </div>`;
}

function problemText(
  problem: CorrectionProblem,
  messages: VisitDetailsMessages,
  locale: string,
): string {
  if (problem === 'empty') return messages.correctionEmpty;
  if (problem === 'too-long') return messages.tooLong(formatNumber(longestText, locale));
  return storeErrorText(messages.errors, problem.error);
}
