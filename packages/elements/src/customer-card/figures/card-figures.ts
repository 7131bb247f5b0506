import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Visit } from '@patronkit/records/visit.js';
import type { GradualPartsController } from '../../shared/gradual-parts-controller.js';
import type { Figure } from '../../shared/figures/figure.js';
import { figureStyles } from '../../shared/figures/figure-styles.js';
import { FiguresController } from '../../shared/figures/figures-controller.js';
import { addStyles } from '../../shared/later-styles.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import type { CardView } from '../card-view.js';
import { cardFiguresMessages } from './card-figures-messages.js';
import type { CardFiguresMessages } from './card-figures-messages.js';
import { spendFigure } from './spend-figure.js';
import type { CardFiguresView } from './spend-figure.js';
import { visitsFigure } from './visits-figure.js';

/** Draws the figures of one customer. Loaded when the rest of the card is there. */
export class CardFigures {
  readonly #text: LocalizeController<CardFiguresMessages>;
  readonly #figures: FiguresController;
  readonly #parts: GradualPartsController;

  constructor(host: LitElement, parts: GradualPartsController) {
    this.#text = new LocalizeController<CardFiguresMessages>(
      host,
      {
        en: cardFiguresMessages,
        'zh-CN': () => import('./card-figures-messages.zh-cn.js'),
      },
      'card-figures',
    );
    this.#figures = new FiguresController(host);
    this.#parts = parts;
    addStyles(host, figureStyles);
  }

  /** Forgets what was looked at, as when another customer is shown. */
  reset(): void {
    this.#figures.reset();
  }

  /** Spend and visits, or nothing yet while the texts are loading. */
  render({ settings, locale, now }: CardView, visits: readonly Visit[]): unknown {
    const text = this.#text.messages;
    if (!text) return undefined;
    const view: CardFiguresView = { visits, settings, text, locale, now };
    const render = (figure: Figure | undefined, title: string, none: string): TemplateResult =>
      figure
        ? this.#figures.render(figure, text.figure, 4)
        : html`<div class="figure">
            <div class="figure-head"><h4>${title}</h4></div>
            <p class="figure-words">${none}</p>
          </div>`;
    const part = (room: string, draw: () => unknown): TemplateResult => {
      const drawn = this.#parts.part(draw);
      return html`<div class="figure-space">
        ${drawn === nothing ? html`<div class=${room}></div>` : drawn}
      </div>`;
    };
    return [
      part('figure-room', () => render(spendFigure(view), text.spend, text.noSpend)),
      part('figure-room calendar-room', () =>
        render(visitsFigure(view), text.visits, text.noVisits),
      ),
    ];
  }
}
