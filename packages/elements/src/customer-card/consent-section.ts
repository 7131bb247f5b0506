import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConsentPurpose } from '@patronkit/records/consent.js';
import { consentState } from '@patronkit/records/consent-state.js';
import type { ConsentDecision } from '@patronkit/records/consent-state.js';
import { formatDay } from '../shared/format-date.js';
import { cardSection } from './card-section.js';
import type { CardView } from './card-view.js';

/** The decision that holds on each purpose (A16–A18); each change is appended, none overwritten. */
export function consentSection(
  view: CardView,
  decide: (purpose: ConsentPurpose, given: boolean) => void,
  failure: unknown,
): TemplateResult {
  const { messages } = view;
  const state = consentState(view.consents, view.now);
  const purposes = Object.keys(messages.purposes) as ConsentPurpose[];
  return cardSection(
    'consent',
    messages.consent,
    html`<ul class="consents">
        ${purposes.map((purpose) => consentRow(view, purpose, state[purpose], decide))}
      </ul>
      ${failure}`,
  );
}

function consentRow(
  { messages, locale, readonly }: CardView,
  purpose: ConsentPurpose,
  decision: ConsentDecision | undefined,
  decide: (purpose: ConsentPurpose, given: boolean) => void,
): TemplateResult {
  const given = decision?.given ?? false;
  const label = messages.purposes[purpose];
  return html`<li>
    <span class="purpose">
      <span>${label}</span>
      <span class="consent-state" data-state=${decision ? (given ? 'given' : 'withdrawn') : 'open'}>
        ${
          decision
            ? html`<span title=${messages.wording(decision.wording)}
                >${(given ? messages.given : messages.withdrawn)(
                  formatDay(decision.at, locale),
                )}</span
              >`
            : messages.neverAsked
        }
      </span>
    </span>
    ${
      readonly
        ? nothing
        : html`<button
            type="button"
            class="small quiet"
            aria-label=${(given ? messages.withdrawFor : messages.giveFor)(label)}
            @click=${() => decide(purpose, !given)}
          >
            ${given ? messages.withdraw : messages.give}
          </button>`
    }
  </li>`;
}
