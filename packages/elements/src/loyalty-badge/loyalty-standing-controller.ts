import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Customer } from '@patronkit/records/customer.js';
import { dayMilliseconds } from '@patronkit/records/day.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { StoreController } from '../shared/store-controller.js';
import { loyaltyStanding } from './loyalty-standing.js';
import type { LoyaltyStanding } from './loyalty-standing.js';

/** What a badge can show of a customer it was asked for. */
export type LoyaltyState =
  | { readonly status: 'loading' | 'unknown' }
  | { readonly status: 'error'; readonly error: StoreError }
  | {
      readonly status: 'ready';
      readonly customer: Customer;
      readonly settings: ShopSettings;
      readonly standing: LoyaltyStanding;
    };

/** Timers longer than 2³¹ − 1 ms fire at once; waking up once a day for nothing costs nothing. */
const longestTimer = dayMilliseconds;

/** Follows where a customer stands, through changes in the store and through time. */
export class LoyaltyStandingController implements ReactiveController {
  current: LoyaltyState = { status: 'loading' };
  readonly #host: ReactiveControllerHost;
  readonly #shop: StoreController;
  readonly #answers;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reviewed = 0;

  /** @param shop a controller that was added to the host before this one, so that it updates first */
  constructor(
    host: ReactiveControllerHost,
    shop: StoreController,
    customer: () => string | undefined,
  ) {
    // One start for all badges of a day, so that they ask the same question.
    const today = Math.floor(Date.now() / dayMilliseconds) * dayMilliseconds;
    const of = <Answer>(ask: (customer: string) => Answer): Answer | undefined => {
      const id = customer();
      return id ? ask(id) : undefined;
    };
    const settings = shop.live((store) => store.shopSettings);
    this.#answers = {
      settings,
      customer: shop.live((store) => of((id) => store.customers.liveRecord(id))),
      summary: shop.live((store) => of((id) => store.summaries.liveRecord(id))),
      ledger: shop.live((store) => of((id) => store.ledger.live({ where: { customer: id } }))),
      visits: shop.live((store) =>
        of((id) => {
          const days = settings.value?.tiers.periodDays;
          if (!days) return undefined;
          const from = today - days * dayMilliseconds;
          return store.visits.live({ where: { customer: id, at: { from } } });
        }),
      ),
    };
    this.#host = host;
    this.#shop = shop;
    host.addController(this);
  }

  hostUpdate(): void {
    this.current = this.#look();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.current.status !== 'ready') return;
    const now = Date.now();
    const wait = Math.min(this.current.standing.changesAt - now, longestTimer);
    this.#timer = setTimeout(() => this.#host.requestUpdate(), wait);
    const { tierReviewAt = Infinity } = this.#answers.summary.value ?? {};
    if (tierReviewAt > now || tierReviewAt === this.#reviewed) return;
    // A tier whose review has come falls now, for everyone who looks at this shop.
    this.#reviewed = tierReviewAt;
    this.#shop.store?.reviewTiers(now).catch(() => {});
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #look(): LoyaltyState {
    const answers = Object.values(this.#answers);
    // Who it is may be locked away: what it is worth to the shop is not.
    const error = answers.find(({ current: { error } }) => error && error.code !== 'locked')
      ?.current.error;
    if (error) return { status: 'error', error };
    if (answers.some(({ current }) => current.status === 'loading')) return { status: 'loading' };
    const { current } = this.#answers.customer;
    const customer = current.error ? ({ id: this.#shop.customer } as Customer) : current.value;
    if (!customer) return { status: 'unknown' };
    const settings = this.#answers.settings.value!;
    const standing = loyaltyStanding({
      settings,
      summary: this.#answers.summary.value,
      ledger: this.#answers.ledger.value!,
      visits: this.#answers.visits.value!,
      now: Date.now(),
    });
    return { status: 'ready', customer, settings, standing };
  }
}
