import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Stage } from '@patronkit/records/customer.js';
import { cardSection } from '../card-section.js';
import { check } from './detail-icons.js';
import type { DetailsView } from './details-view.js';

/** Where the customer stands in the lifecycle (E2, E4); a click moves them, at once saved. */
export function stageSection(
  { customer, text, readonly }: DetailsView,
  move: (stage: Stage) => void,
  failure: unknown,
): TemplateResult {
  const stages = Object.keys(text.stages) as Stage[];
  return cardSection(
    'stage',
    text.stage,
    html`${
      readonly
        ? html`<p>${text.stages[customer.stage]}</p>`
        : html`<div class="stages" role="group" aria-labelledby="stage-title">
            ${stages.map(
              (stage) =>
                html`<button
                  type="button"
                  class="stage-step"
                  aria-pressed=${stage === customer.stage ? 'true' : 'false'}
                  @click=${() => stage !== customer.stage && move(stage)}
                >
                  ${stage === customer.stage ? check : ''}${text.stages[stage]}
                </button>`,
            )}
          </div>`
    }
    ${failure}`,
  );
}
