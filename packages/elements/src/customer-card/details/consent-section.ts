import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConsentPurpose } from '@patronkit/records/consent.js';
import { consentHolds, consentState } from '@patronkit/records/consent-state.js';
import type { ConsentDecision } from '@patronkit/records/consent-state.js';
import { formatDay } from '../../shared/format-date.js';
import { cardSection } from '../card-section.js';
import type { DetailsView } from './details-view.js';

/** The decision that holds on each purpose (A16–A18); each change is appended, none overwritten. */
export function consentSection(
  view: DetailsView,
  decide: (purpose: ConsentPurpose, given: boolean) => void,
  failure: unknown,
): TemplateResult {
  const { text } = view;
  const state = consentState(view.consents, view.now);
  const purposes = Object.keys(text.purposes) as ConsentPurpose[];
  return cardSection(
    'consent',
    text.consent,
    html`<ul class="consents">
        ${purposes.map((purpose) => consentRow(view, purpose, state[purpose], decide))}
      </ul>
      ${failure}`,
  );
}

function consentRow(
  { text, locale, readonly, settings }: DetailsView,
  purpose: ConsentPurpose,
  decision: ConsentDecision | undefined,
  decide: (purpose: ConsentPurpose, given: boolean) => void,
): TemplateResult {
  const given = consentHolds({ [purpose]: decision }, purpose, settings.consentAskedFirst);
  const label = text.purposes[purpose];
  return html`<li>
    <span class="purpose">
      <span>${label}</span>
      <span class="consent-state" data-state=${decision ? (given ? 'given' : 'withdrawn') : 'open'}>
        ${
          decision
            ? html`<span title=${text.wording(decision.wording)}
                >${(given ? text.given : text.withdrawn)(formatDay(decision.at, locale))}</span
              >`
            : given
              ? text.untilWithdrawn
              : text.neverAsked
        }
      </span>
    </span>
    ${
      readonly
        ? nothing
        : html`<button
            type="button"
            class="small quiet"
            aria-label=${(given ? text.withdrawFor : text.giveFor)(label)}
            @click=${() => decide(purpose, !given)}
          >
            ${given ? text.withdraw : text.give}
          </button>`
    }
  </li>`;
}
