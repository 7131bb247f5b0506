import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { inLocale } from '@patronkit/records/locale.js';
import { pluginActions, pluginOutlet } from '../shared/plugin-outlet.js';
import { formatMoney, formatNumber } from '../shared/format.js';
import { formatDay } from '../shared/format-date.js';
import { shownValue } from '../shared/masked-value.js';
import { initials } from '../shared/initials.js';
import { kept } from '../shared/kept-format.js';
import { whenTime } from './card-dates.js';
import type { CardView } from './card-view.js';

/** Who it is, at a glance: avatar, name, tier, member number. */
export function cardHeader(view: CardView): TemplateResult {
  const { customer, messages, locale } = view;
  const tier = tierLabel(view);
  return html`<header class="identity" part="header">
    <span class="avatar" part="avatar" aria-hidden="true">${initials(customer.name)}</span>
    <div class="who">
      <div class="name-line">
        <h2 part="name">
          <bdi>${shownValue(customer, 'name', customer.name, messages.hiddenForRole)}</bdi>
        </h2>
        ${tier ? html`<span class="pill" part="tier">${tier}</span>` : nothing}
      </div>
      <p class="facts-line">
        ${customer.kind === 'organisation' ? html`<span>${messages.organisation}</span>` : nothing}
        ${
          customer.memberNumber
            ? html`<span
                >${shownValue(
                  customer,
                  'memberNumber',
                  messages.member(customer.memberNumber),
                  messages.hiddenForRole,
                )}</span
              >`
            : nothing
        }
        ${
          customer.memberSince
            ? html`<span>${messages.memberSince(formatDay(customer.memberSince, locale))}</span>`
            : nothing
        }
      </p>
    </div>
    ${pluginOutlet('customer-card.header', { customer })}
    ${pluginActions('customer-card.action', { customer })}
  </header>`;
}

function tierLabel({ summary, settings, locale }: CardView): string | undefined {
  const tier = settings.tiers.tiers.find((candidate) => candidate.tier === summary?.tier);
  return tier && inLocale(tier.label, locale);
}

/** The four figures a conversation needs. */
export function keyFigures(view: CardView): TemplateResult {
  const { summary, settings, grade, messages, locale } = view;
  return html`<dl class="figures" part="figures" aria-label=${messages.keyFigures}>
    <div>
      <dt>${messages.spend}</dt>
      <dd>
        ${summary ? formatMoney({ minor: summary.spend, currency: settings.currency }, locale) : '–'}
      </dd>
    </div>
    <div>
      <dt>${messages.visitCount}</dt>
      <dd>
        ${summary ? formatNumber(summary.visits, locale) : '–'}
        ${
          summary?.purchases
            ? html`<small
                >${messages.purchases(summary.purchases, formatNumber(summary.purchases, locale))}</small
              >`
            : nothing
        }
      </dd>
    </div>
    <div>
      <dt>${messages.lastVisit}</dt>
      <dd>${summary?.lastVisitAt ? whenTime(summary.lastVisitAt, view) : messages.never}</dd>
    </div>
    <div>
      <dt>${messages.grade}</dt>
      <dd>
        ${
          grade.band
            ? html`${grade.band} <small>${formatScore(grade.total ?? 0, locale)}</small>`
            : html`<span class="absent">${messages.notGraded}</span>`
        }
      </dd>
    </div>
  </dl>`;
}

/** A score out of 100 with one decimal, such as "90.0". */
export function formatScore(score: number, locale: string): string {
  return kept(
    `score ${locale}`,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  ).format(score);
}
