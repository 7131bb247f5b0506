import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { completenessOf } from '@patronkit/records/completeness.js';
import type { ProfileField } from '@patronkit/records/completeness.js';
import { relativeDay } from '../../shared/relative-day.js';
import { cardSection } from '../card-section.js';
import { plus } from './detail-icons.js';
import type { DetailsView } from './details-view.js';

const askedAtOnce = 3;

/** How complete the profile is (A8), and buttons that open the right field for what is missing. */
export function completenessSection(
  view: DetailsView,
  fill: (field: ProfileField) => void,
  isEditing: boolean,
): TemplateResult {
  const { customer, text, locale, now, readonly } = view;
  const { share, missing, isStale } = completenessOf(customer, now);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  return cardSection(
    'completeness',
    text.completeness,
    html`<progress max="1" .value=${share} aria-labelledby="completeness-title">
        ${percent}
      </progress>
      ${
        missing.length
          ? html`<div class="ask">
              <span class="hint">${text.askNext}</span>
              ${missing.slice(0, askedAtOnce).map((field) => {
                const name = text.profileFields[field];
                return readonly
                  ? html`<span>${name}</span>`
                  : html`<button
                      type="button"
                      aria-label=${text.addField(name)}
                      ?disabled=${isEditing}
                      @click=${() => fill(field)}
                    >
                      ${plus}${name}
                    </button>`;
              })}
            </div>`
          : html`<p class="hint">${text.nothingToAsk}</p>`
      }
      ${
        isStale
          ? html`<p class="hint stale">
              ${text.stale(relativeDay(customer.updatedAt, now, locale))}
            </p>`
          : nothing
      }`,
    html`<span class="percent">${percent}</span>`,
  );
}
