import { html, nothing, svg } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { chevronDown } from './loyalty-details-icon-paths.js';
import type { LoyaltyDetailsMessages } from './loyalty-details-messages.js';
import type { LoyaltyView } from './loyalty-view.js';
import type { PointsFigures } from './points-figures.js';
import { pointsFiguresSpace } from './points-figures-space.js';

const chevron = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${chevronDown}></path></svg>`;

/**
 * The figures of a badge, folded away: its first lines say the same in words, and both pictures would
 * make it twice as high. Loaded when first opened. Nothing keeps in mind that they were.
 */
export class PointsCharts {
  readonly #host: LitElement;
  readonly #looks: Promise<void>;
  #isOpen = false;
  #figures: PointsFigures | undefined;
  #isLoading = false;
  #failed = false;

  /** @param looks settles once what the badge wears so far is kept */
  constructor(host: LitElement, looks: Promise<void>) {
    this.#host = host;
    this.#looks = looks;
  }

  render(text: LoyaltyDetailsMessages, view: LoyaltyView): TemplateResult {
    return html`<details class="charts" part="charts" @toggle=${this.#turn}>
      <summary>${text.charts}${chevron}</summary>
      <div role="status">
        ${this.#isOpen && this.#failed ? html`<p class="soft">${text.chartsFailed}</p>` : nothing}
      </div>
      ${this.#isOpen && !this.#failed ? this.#renderFigures(view) : nothing}
    </details>`;
  }

  #renderFigures(view: LoyaltyView): TemplateResult {
    return html`<div class="drawn">
      ${this.#figures?.render(view) ?? pointsFiguresSpace(view.standing.balance)}
    </div>`;
  }

  readonly #turn = ({ currentTarget }: Event): void => {
    this.#isOpen = (currentTarget as HTMLDetailsElement).open;
    if (this.#isOpen) void this.#load();
    this.#host.requestUpdate();
  };

  async #load(): Promise<void> {
    if (this.#figures || this.#isLoading) return;
    this.#isLoading = true;
    this.#failed = false;
    try {
      const [{ PointsFigures }] = await Promise.all([import('./points-figures.js'), this.#looks]);
      this.#figures = new PointsFigures(this.#host);
    } catch {
      // Another attempt comes when they are opened again.
      this.#failed = true;
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }
}
