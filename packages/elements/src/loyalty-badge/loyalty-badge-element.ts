import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { inLocale } from '@patronkit/records/locale.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { emptyState, errorState, loadingState } from '../shared/element-states.js';
import { elementStatesStyles } from '../shared/element-states-styles.js';
import { formatMoney, formatNumber } from '../shared/format.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { StoreController } from '../shared/store-controller.js';
import type { LoyaltyDetails } from './details/loyalty-details.js';
import { loyaltyBadgeMessages } from './loyalty-badge-messages.js';
import type { LoyaltyBadgeMessages } from './loyalty-badge-messages.js';
import { loyaltyBadgeStyles } from './loyalty-badge-styles.js';
import { LoyaltyStandingController } from './loyalty-standing-controller.js';
import type { LoyaltyState } from './loyalty-standing-controller.js';

/**
 * Shows a customer where they stand: tier, points, what is pending, what expires, what is missing
 * to the next tier, and what the tier gives them. `appearance="compact"` is one line for a header.
 *
 * @slot - Shown while no customer is named, such as an invitation to join.
 * @csspart badge - The whole badge.
 * @csspart tier - The tier's name.
 * @csspart points - The points that can be used.
 * @csspart progress - The bar to the next tier.
 * @csspart pending - In the compact form: the points that become usable later.
 * @csspart details - Everything below the first sight.
 * @csspart charts - What opens the figures, and the figures.
 * @csspart code - The scannable member code.
 * @cssprop --patron-brand - Colour of the tier and the bar.
 */
export class LoyaltyBadgeElement extends LitElement {
  static override styles = [baseStyles, elementStatesStyles, loyaltyBadgeStyles];

  /** Overrides the configured store. */
  @property({ attribute: false }) store?: Store;
  /** Id of the customer; without one, the customer the page identified. */
  @property() customer?: string;
  /** All there is to say, or one line (`compact`) for a header or a till. */
  @property({ reflect: true }) appearance: 'full' | 'compact' = 'full';
  /** @internal */
  @state() private details: LoyaltyDetails | undefined;

  readonly #shop = new StoreController(this);
  readonly #loyalty = new LoyaltyStandingController(this, this.#shop, () => this.#shop.customer);
  readonly #text = new LocalizeController<LoyaltyBadgeMessages>(this, {
    en: loyaltyBadgeMessages,
    'zh-CN': () => import('./loyalty-badge-messages.zh-cn.js'),
  });

  protected override render(): unknown {
    const text = this.#text.messages;
    if (!text) return nothing;
    if (!this.#shop.customer) return html`<slot></slot>`;
    const loyalty = this.#loyalty.current;
    const isReady = loyalty.status === 'ready';
    return html`<div role="status">${isReady ? nothing : this.#renderAbsence(text, loyalty)}</div>
      ${isReady ? this.#renderStanding(text, loyalty) : nothing}`;
  }

  protected override updated(): void {
    if (this.#loyalty.current.status === 'ready' && this.appearance !== 'compact') {
      void this.#loadDetails();
    }
  }

  #renderAbsence(
    text: LoyaltyBadgeMessages,
    loyalty: Exclude<LoyaltyState, { status: 'ready' }>,
  ): TemplateResult {
    if (loyalty.status === 'loading') return loadingState(text.loading);
    return loyalty.status === 'error'
      ? errorState(text.error, loyalty.error)
      : emptyState(text.unknown, text.unknownHint);
  }

  #renderStanding(
    text: LoyaltyBadgeMessages,
    { customer, settings, standing }: Extract<LoyaltyState, { status: 'ready' }>,
  ): TemplateResult {
    const { tier, next, figure, balance } = standing;
    const { locale } = this.#text;
    const { usable } = balance;
    const pending = balance.pending.reduce((sum, { points }) => sum + points, 0);
    const outlook = next
      ? text.toNextTier(
          this.#amount(next.missing, settings, text),
          inLocale(next.tier.label, locale),
        )
      : text.highestTier;
    const isFull = this.appearance !== 'compact';
    return html`<section class="badge" part="badge" aria-label=${text.label}>
      <span class="tier" part="tier">${inLocale(tier.label, locale)}</span>
      <span class="points" part="points"
        ><strong>${formatNumber(usable, locale)}</strong> ${text.points(usable)}</span
      >
      <progress
        part="progress"
        max=${next?.tier.from ?? 1}
        value=${next ? figure : 1}
        title=${outlook}
      ></progress>
      ${
        isFull
          ? html`<span class="outlook" aria-hidden="true">${outlook}</span>
              ${this.details?.render({ settings, standing, customer, locale })}`
          : pending
            ? html`<span class="outlook" part="pending"
                >${text.pending(formatNumber(pending, locale))}</span
              >`
            : nothing
      }
    </section>`;
  }

  #amount(amount: number, { tiers, currency }: ShopSettings, text: LoyaltyBadgeMessages): string {
    const { locale } = this.#text;
    return tiers.basis === 'spend'
      ? formatMoney({ minor: amount, currency }, locale)
      : `${formatNumber(amount, locale)} ${text.points(amount)}`;
  }

  async #loadDetails(): Promise<void> {
    if (this.details) return;
    try {
      const { LoyaltyDetails } = await import('./details/loyalty-details.js');
      this.details ??= new LoyaltyDetails(this);
    } catch {
      // Offline before the chunk came: the first sight stands alone.
    }
  }
}
