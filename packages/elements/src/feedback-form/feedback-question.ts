import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { feedbackScale } from './feedback-scale.js';
import type { FeedbackView } from './feedback-view.js';

/**
 * The question, its scale, and what is wrong with the answer.
 * @param question the page's own words
 */
export function feedbackQuestion(
  view: FeedbackView,
  question: string | undefined,
  isRequired: boolean,
): TemplateResult {
  const { measure, problem, text } = view;
  const isMissing = problem?.field.startsWith('.scale');
  return html`<div
    role="radiogroup"
    aria-labelledby="question"
    aria-describedby="score-error"
    aria-invalid=${isMissing ? 'true' : 'false'}
    aria-required=${isRequired ? 'true' : 'false'}
  >
    <p id="question">
      <slot name="question">${question ?? text.question[measure]}</slot>
    </p>
    ${feedbackScale(view)}
    <p id="score-error" class="error">${isMissing ? problem?.message : nothing}</p>
  </div>`;
}
