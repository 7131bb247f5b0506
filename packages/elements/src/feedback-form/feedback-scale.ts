import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { scoreRange } from '@patronkit/records/feedback-measure.js';
import { angry, frown, laugh, meh, smile } from './feedback-face-paths.js';
import type { FeedbackView } from './feedback-view.js';

/** The five faces, from a frown to a laugh. */
const faces = [angry, frown, meh, smile, laugh];

const face = (step: number): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${faces[step]!}></path></svg>`;

/**
 * The steps as native radio buttons, so that arrows, space and screen readers work as everywhere.
 * The satisfaction scale shows faces with words, the others numbers with words at both ends.
 */
export function feedbackScale({ measure, score, text, change }: FeedbackView): TemplateResult {
  const [lowest, highest] = scoreRange[measure];
  const steps = Array.from({ length: highest - lowest + 1 }, (_, step) => step);
  const name = (step: number): string =>
    step === 0 ? text.lowest[measure] : step + lowest === highest ? text.highest[measure] : '';
  return html`<div class="scale ${measure}" part="scale">
      ${steps.map((step) => {
        const value = step + lowest;
        const words = measure === 'csat' ? text.satisfaction[step]! : '';
        return html`<label class="step">
          <input
            type="radio"
            name="score"
            .value=${String(value)}
            .checked=${live(value === score)}
            aria-label=${words || [text.step(value, highest), name(step)].filter(Boolean).join(': ')}
            @change=${() => change({ score: value })}
          />
          <span class="choice">${words ? html`${face(step)}<span>${words}</span>` : value}</span>
        </label>`;
      })}
    </div>
    ${
      measure === 'csat'
        ? nothing
        : html`<p class="ends hint" aria-hidden="true">
            <span>${lowest} – ${text.lowest[measure]}</span>
            <span>${highest} – ${text.highest[measure]}</span>
          </p>`
    }`;
}
