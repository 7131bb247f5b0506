import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { LoyaltyStanding } from '../loyalty-standing.js';

/** What has risen since the badge was last drawn. */
export interface LoyaltyRise {
  readonly points: number;
  readonly tier: boolean;
}

/** Long enough for a browser to hand on that nothing is told; nobody notices it, in ms. */
const pauseBeforeTold = 100;

/**
 * Shows why figures change: points gained rise beside the balance and fade, a tier that is reached
 * glows once. Nothing of it where motion is reduced; the words are told all the same.
 */
export class LoyaltyMotion implements ReactiveController {
  /** Whether the rise is put into words: with each only after a pause, or the same would be told once. */
  isTold = false;
  readonly #host: LitElement;
  #before: { readonly customer: string; readonly standing: LoyaltyStanding } | undefined;
  #rise: LoyaltyRise | undefined;
  #isNew = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** What has risen, by the standing that is being drawn. It stays until something else changes. */
  follow(customer: string, standing: LoyaltyStanding): LoyaltyRise | undefined {
    const before = this.#before;
    this.#before = { customer, standing };
    if (before?.customer !== customer) {
      this.#rise = undefined;
      return undefined;
    }
    const { tier, balance } = before.standing;
    const points = standing.balance.usable - balance.usable;
    const rises = standing.tier.tier !== tier.tier && standing.tier.from > tier.from;
    if (points > 0 || rises) {
      this.#rise = { points: Math.max(0, points), tier: rises };
      this.#isNew = true;
      this.isTold = false;
    }
    return this.#rise;
  }

  render(): TemplateResult | typeof nothing {
    return this.#rise?.points
      ? html`<span class="gained" aria-hidden="true">+${this.#rise.points}</span>`
      : nothing;
  }

  hostUpdated(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    setTimeout(() => {
      this.isTold = true;
      this.#host.requestUpdate();
    }, pauseBeforeTold);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const find = (selector: string) => this.#host.renderRoot.querySelector(selector);
    find('.gained')?.animate(
      [
        { opacity: 0, translate: '0 8px' },
        { opacity: 1, translate: '0', offset: 0.15 },
        { opacity: 1, translate: '0', offset: 0.7 },
        { opacity: 0, translate: '0 -6px' },
      ],
      { duration: 2200, easing: 'ease-out' },
    );
    if (!this.#rise?.tier) return;
    find('.tier')?.animate(
      [{ boxShadow: '0 0 0 0 var(--brand)' }, { boxShadow: '0 0 0 10px transparent' }],
      { duration: 900, iterations: 2, easing: 'ease-out' },
    );
  }
}
