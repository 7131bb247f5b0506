import { css, html, nothing } from 'lit';
import type { LitElement } from 'lit';
import type { Collections } from '@patronkit/records/collections.js';
import { dayMilliseconds } from '@patronkit/records/day.js';
import { isClosed } from '../../shared/closed-state.js';
import type { GradualPartsController } from '../../shared/gradual-parts-controller.js';
import type { LiveAnswer } from '../../shared/store-controller.js';
import type { CardRecordsController } from '../card-records-controller.js';
import { cardSection } from '../card-section.js';
import type { CardFigures } from '../figures/card-figures.js';
import type { DetailsView } from './details-view.js';

/** The places of the figures, as large before they are there as after. */
export const figuresSectionStyles = css`
  .figure-spaces {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26em), 1fr));
    gap: 20px 40px;
  }
  .figure-space {
    container: patron-figure / inline-size;
    min-inline-size: 0;
  }
  .figure-room {
    --words: 39px;
    --foot: 28px;
    block-size: calc(1.75em + var(--words) + 10.5em + var(--foot) + 12px);
  }
  .calendar-room {
    block-size: calc(1.75em + var(--words) + 6.975em + var(--foot) + 12px);
  }
  @container patron-figure (inline-size >= 32em) {
    .figure-room {
      --words: 19.5px;
    }
  }
  @media (pointer: coarse) {
    .figure-room {
      --foot: 44px;
    }
  }
`;

/** More than 24 months, wherever in a month today is. */
const daysBack = 763;

/** Since when visits are asked for; the same for a whole day, so that the question is. */
const firstInstant = (now: number): number =>
  (Math.floor(now / dayMilliseconds) - daysBack) * dayMilliseconds;

/** Spend and visits over time: their place in the card, their records, and when they are loaded. */
export class FiguresSection {
  readonly #host: LitElement;
  readonly #parts: GradualPartsController;
  readonly #visits: LiveAnswer<Collections['visits'][]>;
  #figures: CardFigures | undefined;
  #asked = false;
  #failed = false;
  #wanted: DetailsView | undefined;

  constructor(host: LitElement, records: CardRecordsController, parts: GradualPartsController) {
    this.#host = host;
    this.#parts = parts;
    this.#visits = records.live((store, customer) =>
      this.#wanted?.customer.id === customer
        ? store.visits.live({ where: { customer, at: { from: firstInstant(this.#wanted.now) } } })
        : undefined,
    );
  }

  reset(): void {
    this.#wanted = undefined;
    this.#figures?.reset();
  }

  /** Nothing where there is nothing to draw. */
  render(view: DetailsView): unknown {
    const { text, mayProfile, summary } = view;
    if (mayProfile === false) {
      return this.#section(view, html`<p class="absent">${text.mayNotDraw}</p>`);
    }
    if ((summary?.lastVisitAt ?? 0) < firstInstant(view.now)) return nothing;
    if (mayProfile && !this.#wanted) {
      this.#wanted = view;
      // The question is asked with the next update.
      queueMicrotask(() => this.#host.requestUpdate());
      void this.#load();
    }
    const { value, error } = this.#visits.current;
    if (error && isClosed(error)) return nothing;
    if (error || this.#failed) {
      return this.#section(view, html`<p class="absent">${text.figuresFailed}</p>`);
    }
    const drawn = value && this.#figures?.render(view, value);
    return this.#section(
      view,
      html`<div class="figure-spaces">
        ${
          drawn ??
          ['figure-room', 'figure-room calendar-room'].map(
            (room) => html`<div class="figure-space"><div class=${room}></div></div>`,
          )
        }
      </div>`,
    );
  }

  #section({ text }: DetailsView, content: unknown): unknown {
    return cardSection('over-time', text.overTime, content);
  }

  async #load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const { CardFigures } = await import('../figures/card-figures.js');
      this.#figures = new CardFigures(this.#host, this.#parts);
      this.#failed = false;
    } catch {
      // Another attempt comes with the next customer.
      this.#asked = false;
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }
}
