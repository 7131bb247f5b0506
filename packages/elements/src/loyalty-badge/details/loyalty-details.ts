import { adoptStyles, html, isServer, nothing, svg } from 'lit';
import type { CSSResult, LitElement, TemplateResult } from 'lit';
import { inLocale } from '@patronkit/records/locale.js';
import { memberCode } from '@patronkit/records/member-code.js';
import type { TranslatedText } from '@patronkit/records/shop-settings.js';
import { controlStyles } from '../../shared/control-styles.js';
import { formatNumber } from '../../shared/format.js';
import { formatDay } from '../../shared/format-date.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import { pluginActions, pluginOutlet } from '../../shared/plugin-outlet.js';
import { relativeDay } from '../../shared/relative-day.js';
import { check } from './loyalty-details-icon-paths.js';
import { loyaltyDetailsMessages } from './loyalty-details-messages.js';
import type { LoyaltyDetailsMessages } from './loyalty-details-messages.js';
import { loyaltyDetailsStyles } from './loyalty-details-styles.js';
import { LoyaltyMotion } from './loyalty-motion.js';
import type { LoyaltyRise } from './loyalty-motion.js';
import type { LoyaltyView } from './loyalty-view.js';
import { MemberCode } from './member-code.js';
import { PointsCharts } from './points-charts.js';
import { pointsFiguresSpaceStyles } from './points-figures-space.js';

/** One date on which points come or go. */
interface PointsDate {
  readonly label: string;
  readonly when: string;
  readonly at: number;
  readonly isSoon: boolean;
}

/** Dates shown of each kind; the rest is summed up in one line. */
const datesShown = 3;
const soonMilliseconds = 30 * 86_400_000;

const tick = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${check}></path></svg>`;

/** Puts on what the details need, and keeps it: resolves also where that cannot be loaded. */
function wearLooks(host: LitElement): Promise<void> {
  const { elementStyles } = host.constructor as typeof LitElement;
  const later: CSSResult[] = [controlStyles, loyaltyDetailsStyles, pointsFiguresSpaceStyles];
  adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, ...later]);
  return import('../../shared/later-styles.js').then(
    ({ keepLooks }) => void keepLooks(host, later),
    () => undefined,
  );
}

/** Everything of the full badge below its first sight. Loaded once the first sight is drawn. */
export class LoyaltyDetails {
  readonly #text: LocalizeController<LoyaltyDetailsMessages>;
  readonly #host: LitElement;
  readonly #code: MemberCode;
  readonly #charts: PointsCharts;
  readonly #motion: LoyaltyMotion;

  constructor(host: LitElement) {
    this.#host = host;
    this.#text = new LocalizeController<LoyaltyDetailsMessages>(
      host,
      {
        en: loyaltyDetailsMessages,
        'zh-CN': () => import('./loyalty-details-messages.zh-cn.js'),
      },
      'loyalty-details',
    );
    this.#code = new MemberCode(host);
    this.#motion = new LoyaltyMotion(host);
    this.#charts = new PointsCharts(host, isServer ? Promise.resolve() : wearLooks(host));
  }

  render(view: LoyaltyView): TemplateResult | typeof nothing {
    const text = this.#text.messages;
    if (!text) return nothing;
    const rise = this.#motion.follow(view.customer.id, view.standing);
    const told = rise && this.#motion.isTold ? this.#riseText(text, view, rise) : nothing;
    return html`<div class="details" part="details">
      ${this.#motion.render()}
      <p class="told" role="status">${told}</p>
      ${this.#renderDates(text, view)} ${this.#charts.render(text, view)}
      ${this.#renderBenefits(text, view)} ${this.#renderMember(text, view)}
    </div>`;
  }

  #riseText(text: LoyaltyDetailsMessages, { standing, locale }: LoyaltyView, rise: LoyaltyRise) {
    const { points } = rise;
    const gained = points ? text.gained(points, formatNumber(points, locale)) : '';
    return rise.tier ? `${gained} ${text.reached(inLocale(standing.tier.label, locale))}` : gained;
  }

  #renderDates(text: LoyaltyDetailsMessages, { standing, locale }: LoyaltyView): unknown {
    const { pending, expiring } = standing.balance;
    const now = Date.now();
    const when = (at: number): string =>
      at - now < soonMilliseconds ? relativeDay(at, now, locale) : formatDay(at, locale);
    const coming = pending.map(({ points, usableAt }) => ({
      label: text.pending(points, formatNumber(points, locale)),
      when: text.usableFrom(when(usableAt)),
      at: usableAt,
      isSoon: false,
    }));
    const going = expiring.map(({ points, expiresAt }) => ({
      label: text.expiring(points, formatNumber(points, locale)),
      when: when(expiresAt),
      at: expiresAt,
      isSoon: expiresAt - now < soonMilliseconds,
    }));
    if (!coming.length && !going.length) return nothing;
    return html`<ul class="dates">
      ${[coming, going].map((dates) => this.#renderFirstDates(text, dates, locale))}
    </ul>`;
  }

  #renderFirstDates(
    text: LoyaltyDetailsMessages,
    dates: readonly PointsDate[],
    locale: string,
  ): unknown {
    // One line more says no less than one about what is left out.
    const shown = dates.length === datesShown + 1 ? dates.length : datesShown;
    const left = dates.length - shown;
    return html`${dates.slice(0, shown).map(
      ({ label, when, at, isSoon }) =>
        html`<li>
          <span>${label}</span>
          <span class=${isSoon ? 'soon' : 'soft'} title=${formatDay(at, locale)}>${when}</span>
        </li>`,
    )}${
      left > 0
        ? html`<li class="soft">
            ${text.more(left, formatNumber(left, locale), formatDay(dates.at(-1)!.at, locale))}
          </li>`
        : nothing
    }`;
  }

  #renderBenefits(text: LoyaltyDetailsMessages, view: LoyaltyView): TemplateResult {
    const { tier, next, keptUntil } = view.standing;
    const { locale, customer } = view;
    const translate = (translated: TranslatedText): string => inLocale(translated, locale);
    const name = translate(tier.label);
    const more = next?.tier.benefits.map(translate).join(' · ');
    return html`${keptUntil ? html`<p>${text.keptUntil(name, formatDay(keptUntil, locale))}</p>` : nothing}
      <div class="benefits">
        ${
          tier.benefits.length
            ? html`<h3>${text.benefits}</h3>
                <ul class="benefits">
                  ${tier.benefits.map((benefit) => html`<li>${tick}${translate(benefit)}</li>`)}
                </ul>`
            : nothing
        }
        ${pluginOutlet('loyalty-badge.benefit', { customer })}
        ${
          next && more
            ? html`<p class="soft">${text.nextTierAdds(translate(next.tier.label), more)}</p>`
            : nothing
        }
      </div>`;
  }

  #renderMember(
    text: LoyaltyDetailsMessages,
    { customer, standing, locale }: LoyaltyView,
  ): TemplateResult {
    const { memberNumber, memberSince } = customer;
    const code = memberCode(
      memberNumber
        ? { field: 'memberNumber', value: memberNumber }
        : { field: 'id', value: customer.id },
    );
    return html`<div class="member">
        <div>
          ${memberSince ? html`<p>${text.memberSince(formatDay(memberSince, locale))}</p>` : nothing}
          ${memberNumber ? html`<p class="soft">${text.memberNumber(memberNumber)}</p>` : nothing}
        </div>
        <div class="actions">
          ${pluginActions('loyalty-badge.action', { customer })}
          ${this.#code.renderButton(text, code)}
        </div>
      </div>
      ${this.#code.renderCode(text, code, {
        locale,
        name: customer.name ?? '',
        tier: inLocale(standing.tier.label, locale),
        number: memberNumber ? text.memberNumber(memberNumber) : '',
        since: memberSince ? text.memberSince(formatDay(memberSince, locale)) : '',
      })}`;
  }
}
