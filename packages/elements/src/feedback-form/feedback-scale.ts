import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { scoreRange } from '@patronkit/records/feedback-measure.js';
import type { FeedbackView } from './feedback-view.js';

/** Mouths of the five faces, from a frown to a laugh. */
const mouths = [
  'M8 17c1.1-1.7 2.4-2.5 4-2.5s2.9.8 4 2.5',
  'M8.5 16.2c1-.8 2.2-1.2 3.5-1.2s2.5.4 3.5 1.2',
  'M8.5 15.5h7',
  'M8.5 14.5c1 .9 2.2 1.3 3.5 1.3s2.5-.4 3.5-1.3',
  'M7.5 13.5h9c-.4 2.6-2.1 4-4.5 4s-4.1-1.4-4.5-4z',
];

function face(step: number): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9.25"></circle>
    <path d="M9 9.2v.6M15 9.2v.6"></path>
    <path d=${mouths[step]!}></path>
  </svg>`;
}

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
