import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { scoreRange } from '@patronkit/records/feedback-measure.js';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { StoreError } from '@patronkit/store/errors.js';
import { givePageItsTurn } from '@patronkit/store/page-turn.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { closedState, isClosed } from '../shared/closed-state.js';
import { controlStyles } from '../shared/control-styles.js';
import { emptyState, errorState } from '../shared/element-states.js';
import { elementStatesStyles } from '../shared/element-states-styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { StoreController } from '../shared/store-controller.js';
import type { StoreHost } from '../shared/store-controller.js';
import { updateInTurn } from '../shared/update-in-turn.js';
import type { FeedbackCharts } from './charts/feedback-charts.js';
import { feedbackFiguresMessages } from './feedback-figures-messages.js';
import type { FeedbackFiguresMessages } from './feedback-figures-messages.js';
import { feedbackFiguresStyles } from './feedback-figures-styles.js';
import { feedbackPeriods } from './feedback-period.js';
import type { FeedbackPeriod } from './feedback-period.js';

/** The places of the figures before they are drawn. */
const rooms = ['figure-room tall-room', 'figure-room tall-room', 'figure-room', 'figure-room'];

/**
 * What customers answered to one question, as pictures: the score, how the answers spread, how the
 * score moved, and how many visits were answered at all. For back offices.
 *
 * @csspart panel - All figures of the measure.
 * @csspart figure - One figure with its title.
 * @cssprop --patron-brand - Colour of lines and dials.
 * @cssprop --patron-positive - Colour of good answers.
 * @cssprop --patron-negative - Colour of bad answers.
 */
export class FeedbackFiguresElement extends LitElement implements StoreHost {
  static override styles = [baseStyles, controlStyles, elementStatesStyles, feedbackFiguresStyles];

  /** A store of its own; else the configured one. */
  @property({ attribute: false }) store?: Store | undefined;
  /** The question: satisfaction 1–5, recommendation 0–10 or effort 1–7. */
  @property() measure: FeedbackMeasure = 'csat';
  /** How far back: `month` and `quarter` by week, `year` by month. */
  @property() period: FeedbackPeriod = 'quarter';

  /** @internal */
  @state() private charts: FeedbackCharts | undefined;
  /** @internal */
  @state() private notLoaded = false;

  readonly #shop = new StoreController(this);
  readonly #text = new LocalizeController<FeedbackFiguresMessages>(this, {
    en: feedbackFiguresMessages,
    'zh-CN': () => import('./feedback-figures-messages.zh-cn.js'),
  });

  protected override scheduleUpdate(): Promise<void> {
    return updateInTurn(this, () => super.scheduleUpdate());
  }

  #sight: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.charts) return;
    // Pictures nobody sees yet (another tab, far below) take no time from what is seen.
    this.#sight = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#sight?.disconnect();
        void this.#load();
      },
      { rootMargin: '25%' },
    );
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('measure') || changed.has('period')) this.charts?.reset();
  }

  protected override render(): unknown {
    const text = this.#text.messages;
    if (!text) return nothing;
    // An attribute may say anything.
    const measure = Object.hasOwn(scoreRange, this.measure) ? this.measure : 'csat';
    return html`<section class="panel" part="panel" aria-labelledby="title">
      <h2 id="title">${text.titles[measure]}</h2>
      ${this.#renderContent(text, measure)}
    </section>`;
  }

  #renderContent(text: FeedbackFiguresMessages, measure: FeedbackMeasure): TemplateResult {
    const period = feedbackPeriods.includes(this.period) ? this.period : 'quarter';
    const answer = this.charts?.look(measure, period, this.#text.locale);
    const isWaiting = !this.notLoaded && (!answer || answer.status === 'loading');
    const figures = answer?.status === 'ready' ? answer.figures : [];
    return html`<div role="status">
        ${isWaiting ? html`<span class="loading" role="img" aria-label=${text.loading}></span>` : ''}
        ${answer?.status === 'error' ? renderFailure(text, answer.error) : ''}
        ${answer?.status === 'empty' ? emptyState(text.none, text.noneHint) : ''}
      </div>
      <div role="alert">${this.notLoaded ? this.#renderNotLoaded(text) : ''}</div>
      ${isWaiting || figures.length ? renderSpaces(figures) : nothing}`;
  }

  #renderNotLoaded(text: FeedbackFiguresMessages): TemplateResult {
    return html`<p class="failed">
      ${text.notLoaded}
      <button type="button" class="small" @click=${this.#load}>${text.retry}</button>
    </p>`;
  }

  async #load(): Promise<void> {
    this.notLoaded = false;
    try {
      const { FeedbackCharts } = await import('./charts/feedback-charts.js');
      // That they have arrived took a task already.
      await givePageItsTurn();
      this.charts ??= new FeedbackCharts(this, this.#shop);
    } catch {
      this.notLoaded = true;
    }
  }
}

/** The figures that are there, and room for the others. */
function renderSpaces(figures: readonly unknown[]): TemplateResult {
  return html`<div class="figure-spaces">
    ${rooms.map(
      (room, index) =>
        html`<div class="figure-space">${figures[index] || html`<div class=${room}></div>`}</div>`,
    )}
  </div>`;
}

function renderFailure(text: FeedbackFiguresMessages, error: StoreError): TemplateResult {
  if (!isClosed(error)) return errorState(text.failed, error);
  return error.code === 'locked'
    ? closedState(text.locked, text.lockedHint)
    : closedState(text.notAllowed, text.notAllowedHint);
}
