import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Visit } from '@patronkit/records/visit.js';
import { formatMoney } from '../shared/format.js';
import { purchaseLine } from '../shared/purchase-line.js';
import { whenTime } from './card-dates.js';
import { icon, visitPaths } from '../shared/visit-icons.js';
import { cardSection } from './card-section.js';
import type { CardView } from './card-view.js';

function visitRow(visit: Visit, view: CardView): TemplateResult {
  const { messages, locale } = view;
  const words =
    visit.words ?? visit.lines?.map((line) => purchaseLine(line, locale)).join(messages.separator);
  return html`<li>
    ${icon(visitPaths[visit.kind])}
    <div>
      <div class="visit-line">
        <span>${messages.visitKinds[visit.kind]}</span>
        ${
          visit.amount
            ? html`<span class="amount">${formatMoney(visit.amount, locale)}</span>`
            : nothing
        }
      </div>
      ${words ? html`<p class="clamped"><bdi>${words}</bdi></p>` : nothing}
      <p class="meta">
        ${whenTime(visit.at, view)} · ${messages.channels[visit.channel]}
        ${visit.staff ? html`· ${view.staffName(visit.staff)}` : nothing}
      </p>
    </div>
  </li>`;
}

/** The latest visits, newest first; the visit log has them all. */
export function visitsSection(view: CardView): TemplateResult {
  const { visits, messages } = view;
  return cardSection(
    'visits',
    messages.lastVisits,
    visits.length
      ? html`<ol class="visits-list beside-icons">
          ${visits.map((visit) => visitRow(visit, view))}
        </ol>`
      : html`<p class="absent">${messages.noVisits}</p>`,
  );
}
