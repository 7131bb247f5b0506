import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Customer } from '@patronkit/records/customer.js';
import { dayMilliseconds } from '@patronkit/records/day.js';
import type { ShopSettings, TranslatedText } from '@patronkit/records/shop-settings.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { emptyState, errorState, loadingState } from '../shared/element-states.js';
import { elementStatesStyles } from '../shared/element-states-styles.js';
import { formatMoney, formatNumber } from '../shared/format.js';
import { matchLocale } from '../shared/locale.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { StoreController } from '../shared/store-controller.js';
import type { LoyaltyDetails } from './details/loyalty-details.js';
import { loyaltyBadgeMessages } from './loyalty-badge-messages.js';
import type { LoyaltyBadgeMessages } from './loyalty-badge-messages.js';
import { loyaltyBadgeStyles } from './loyalty-badge-styles.js';
import { loyaltyStanding } from './loyalty-standing.js';
import type { LoyaltyStanding } from './loyalty-standing.js';
import { WakeUpController } from './wake-up-controller.js';

/**
 * Shows a customer where they stand: tier, points, what is pending, what expires, what is missing
 * to the next tier, and what the tier gives them. `appearance="compact"` is one line for a header.
 *
 * @slot - Shown while no customer is named, such as an invitation to join.
 * @csspart badge - The whole badge.
 * @csspart tier - The tier's name.
 * @csspart points - The points that can be used.
 * @csspart progress - The bar to the next tier.
 * @csspart details - Everything below the first sight.
 * @csspart code - The scannable member code.
 * @cssprop --patron-brand - Colour of the tier and the bar.
 */
export class LoyaltyBadgeElement extends LitElement {
  static override styles = [baseStyles, elementStatesStyles, loyaltyBadgeStyles];

  /** Overrides the configured store. */
  @property({ attribute: false }) store?: Store;
  /** Id of the customer. */
  @property() customer?: string;
  @property({ reflect: true }) appearance: 'full' | 'compact' = 'full';
  /** @internal */
  @state() private details: LoyaltyDetails | undefined;

  readonly #openedAt = Math.floor(Date.now() / dayMilliseconds) * dayMilliseconds;
  readonly #shop = new StoreController(this);
  readonly #settings = this.#shop.live((store) => store.shopSettings);
  readonly #customer = this.#shop.live((store) => this.#of((id) => store.customers.liveRecord(id)));
  readonly #summary = this.#shop.live((store) => this.#of((id) => store.summaries.liveRecord(id)));
  readonly #ledger = this.#shop.live((store) =>
    this.#of((customer) => store.ledger.live({ where: { customer } })),
  );
  readonly #visits = this.#shop.live((store) =>
    this.#of((customer) => {
      const tiers = this.#settings.value?.tiers;
      if (tiers?.basis !== 'spend') return undefined;
      const from = this.#openedAt - tiers.periodDays * dayMilliseconds;
      return store.visits.live({ where: { customer, at: { from } } });
    }),
  );
  readonly #text = new LocalizeController<LoyaltyBadgeMessages>(this, {
    en: loyaltyBadgeMessages,
    'zh-CN': () => import('./loyalty-badge-messages.zh-cn.js'),
  });
  readonly #clock = new WakeUpController(this);
  #standing: LoyaltyStanding | undefined;
  #reviewed = 0;

  protected override render(): unknown {
    const text = this.#text.messages;
    if (!text) return nothing;
    if (!this.customer) return html`<slot></slot>`;
    const answers = [this.#settings, this.#customer, this.#summary, this.#ledger, this.#visits];
    const error = answers.find(({ current }) => current.status === 'error')?.current.error;
    if (error) return errorState(text.error, error);
    const settings = this.#settings.value;
    const ledger = this.#ledger.value;
    const visits = settings?.tiers.basis === 'points' ? [] : this.#visits.value;
    const isReady = [this.#customer, this.#summary].every(
      ({ current }) => current.status === 'ready',
    );
    if (!settings || !ledger || !visits || !isReady) return loadingState(text.loading);
    const customer = this.#customer.value;
    if (!customer) return emptyState(text.unknown, text.unknownHint);
    const summary = this.#summary.value;
    const standing = loyaltyStanding({ settings, summary, ledger, visits, now: Date.now() });
    this.#standing = standing;
    return this.#renderStanding(text, settings, standing, customer);
  }

  protected override updated(): void {
    if (!this.#standing) return;
    this.#clock.wakeAt(this.#standing.changesAt);
    this.#reviewTier(this.#summary.value?.tierReviewAt);
    if (this.appearance !== 'compact') void this.#loadDetails();
  }

  #renderStanding(
    text: LoyaltyBadgeMessages,
    settings: ShopSettings,
    standing: LoyaltyStanding,
    customer: Customer,
  ): TemplateResult {
    const { tier, next, figure, balance } = standing;
    const { locale } = this.#text;
    const { usable } = balance;
    const outlook = next
      ? text.toNextTier(
          this.#amount(next.missing, settings, text),
          this.#translate(next.tier.label),
        )
      : text.highestTier;
    const isFull = this.appearance !== 'compact';
    return html`<section class="badge" part="badge" aria-label=${text.label}>
      <span class="tier" part="tier">${this.#translate(tier.label)}</span>
      <span class="points" part="points"
        ><strong>${formatNumber(usable, locale)}</strong> ${text.points(usable)}</span
      >
      <progress
        part="progress"
        max=${next?.tier.from ?? 1}
        value=${next ? figure : 1}
        aria-label=${outlook}
        title=${outlook}
      ></progress>
      ${
        isFull
          ? html`<span class="outlook" aria-hidden="true">${outlook}</span>
              ${this.details?.render({ settings, standing, customer, locale })}`
          : nothing
      }
    </section>`;
  }

  #of<Answer>(ask: (customer: string) => Answer): Answer | undefined {
    return this.customer ? ask(this.customer) : undefined;
  }

  #amount(amount: number, { tiers, currency }: ShopSettings, text: LoyaltyBadgeMessages): string {
    const { locale } = this.#text;
    return tiers.basis === 'spend'
      ? formatMoney({ minor: amount, currency }, locale)
      : `${formatNumber(amount, locale)} ${text.points(amount)}`;
  }

  #translate(label: TranslatedText): string {
    return label[matchLocale(this.#text.locale, Object.keys(label))] ?? '';
  }

  /** A tier whose review day has come falls now, for everyone who looks at this shop. */
  #reviewTier(reviewAt = Infinity): void {
    if (reviewAt > Date.now() || reviewAt === this.#reviewed) return;
    this.#reviewed = reviewAt;
    this.#shop.store?.reviewTiers(Date.now()).catch(() => {});
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
