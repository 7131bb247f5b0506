import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { StoreError } from '@patronkit/store/errors.js';
import { GradualPartsController } from '../../shared/gradual-parts-controller.js';
import type { Figure } from '../../shared/figures/figure.js';
import { figureStyles } from '../../shared/figures/figure-styles.js';
import { FiguresController } from '../../shared/figures/figures-controller.js';
import { addStyles } from '../../shared/later-styles.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import type { StoreController } from '../../shared/store-controller.js';
import type { FeedbackPeriod } from '../feedback-period.js';
import { feedbackChartsMessages } from './feedback-charts-messages.js';
import type { FeedbackChartsMessages } from './feedback-charts-messages.js';
import { FeedbackRecordsController } from './feedback-records-controller.js';
import type { FeedbackView } from './feedback-view.js';
import { responseFigure } from './response-figure.js';
import { spreadFigure } from './spread-figure.js';
import { standingFigure } from './standing-figure.js';
import { trendFigure } from './trend-figure.js';

/** What there is to show of a measure. */
export type FeedbackLook =
  | { readonly status: 'loading' | 'empty' }
  | { readonly status: 'error'; readonly error: StoreError }
  | { readonly status: 'ready'; readonly figures: readonly unknown[] };

/** Reads and draws feedback. Loaded once the element is in the page. */
export class FeedbackCharts {
  readonly #host: LitElement;
  readonly #text: LocalizeController<FeedbackChartsMessages>;
  readonly #figures: FiguresController;
  readonly #parts: GradualPartsController;
  readonly #records: FeedbackRecordsController;

  constructor(host: LitElement, shop: StoreController) {
    this.#host = host;
    this.#text = new LocalizeController<FeedbackChartsMessages>(
      host,
      {
        en: feedbackChartsMessages,
        'zh-CN': () => import('./feedback-charts-messages.zh-cn.js'),
      },
      'feedback-charts',
    );
    this.#figures = new FiguresController(host);
    this.#parts = new GradualPartsController(host);
    this.#records = new FeedbackRecordsController(shop);
    addStyles(host, figureStyles);
  }

  /** Forgets which points were looked at. */
  reset(): void {
    this.#figures.reset();
  }

  look(measure: FeedbackMeasure, period: FeedbackPeriod, locale: string): FeedbackLook {
    const text = this.#text.messages;
    const records = this.#records;
    if (records.error) return { status: 'error', error: records.error };
    if (records.follow(period, Date.now())) {
      // Within this update, Lit would take it for a mistake.
      queueMicrotask(() => this.#host.requestUpdate());
      return { status: 'loading' };
    }
    const { feedback } = records;
    if (!text || !feedback) return { status: 'loading' };
    const answers = feedback.filter((answer) => answer.measure === measure);
    const view: FeedbackView = {
      measure,
      period,
      periods: records.periods,
      answers,
      response: records.response,
      text,
      locale,
    };
    const standing = standingFigure(view);
    if (!standing) return { status: 'empty' };
    const draw = (figure: Figure | undefined): unknown =>
      figure && this.#figures.render(figure, text.figure, 3);
    const part = (render: () => unknown): unknown => {
      const drawn = this.#parts.part(render);
      return drawn === nothing ? undefined : drawn;
    };
    return {
      status: 'ready',
      figures: [
        part(() => draw(standing)),
        part(() => draw(spreadFigure(view))),
        part(() => draw(trendFigure(view))),
        part(() =>
          view.response?.every(({ visits }) => visits === 0)
            ? withoutVisits(text)
            : draw(responseFigure(view)),
        ),
      ],
    };
  }
}

function withoutVisits(text: FeedbackChartsMessages): TemplateResult {
  return html`<div class="figure">
    <h3>${text.response}</h3>
    <p class="figure-words">${text.noVisits}</p>
  </div>`;
}
