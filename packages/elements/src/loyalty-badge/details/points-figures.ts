import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import {
  civilDay,
  lastPeriods,
  movePeriod,
  startOfDay,
  startOfPeriod,
} from '@patronkit/records/civil-periods.js';
import { inLocale } from '@patronkit/records/locale.js';
import { endingByPeriod } from '@patronkit/records/points-ending.js';
import type { Tier } from '@patronkit/records/shop-settings.js';
import { columnDrawing } from '../../shared/figures/column-drawing.js';
import type { Figure } from '../../shared/figures/figure.js';
import { figureStyles } from '../../shared/figures/figure-styles.js';
import { FiguresController } from '../../shared/figures/figures-controller.js';
import { ladderDrawing } from '../../shared/figures/ladder-drawing.js';
import { formatCivil, formatCompact, slotAt } from '../../shared/figures/places.js';
import { formatMoney, formatNumber } from '../../shared/format.js';
import { addStyles } from '../../shared/later-styles.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import type { LoyaltyView } from './loyalty-view.js';
import { pointsFiguresMessages } from './points-figures-messages.js';
import type { PointsFiguresMessages } from './points-figures-messages.js';

/** Steps drawn beside each other; more would leave no room for their names. */
const mostSteps = 4;
const monthsAhead = 12;

/** Draws where a customer stands and what they will lose. Loaded after the details are shown. */
export class PointsFigures {
  readonly #text: LocalizeController<PointsFiguresMessages>;
  readonly #figures: FiguresController;

  constructor(host: LitElement) {
    this.#text = new LocalizeController<PointsFiguresMessages>(
      host,
      {
        en: pointsFiguresMessages,
        'zh-CN': () => import('./points-figures-messages.zh-cn.js'),
      },
      'points-figures',
    );
    this.#figures = new FiguresController(host);
    addStyles(host, figureStyles);
  }

  /** The ways of the tiers, and the points that expire where some do; nothing without texts yet. */
  render(view: LoyaltyView): TemplateResult | undefined {
    const text = this.#text.messages;
    if (!text) return undefined;
    const ending = endingFigure(view, text);
    return html`<div class="figure-space">
        ${this.#figures.render(ladderFigure(view, text), text.figure, 3)}
      </div>
      ${ending && html`<div class="figure-space">${this.#figures.render(ending, text.figure, 3)}</div>`}`;
  }
}

/** The tiers around the one the customer is in: one below, the others above. */
function stepsShown(tiers: readonly Tier[], current: Tier): readonly Tier[] {
  const first = Math.max(0, Math.min(tiers.indexOf(current) - 1, tiers.length - mostSteps));
  return tiers.slice(first, first + mostSteps);
}

function ladderFigure(view: LoyaltyView, text: PointsFiguresMessages): Figure {
  const { settings, standing, locale } = view;
  const { basis, periodDays, tiers } = settings.tiers;
  const amount = (value: number): string =>
    basis === 'spend'
      ? formatMoney({ minor: value, currency: settings.currency }, locale)
      : text.points(value, formatNumber(value, locale));
  const steps = stepsShown(tiers, standing.tier).map(({ tier, label, from }) => ({
    name: inLocale(label, locale),
    from: amount(from),
    start: from,
    isCurrent: tier === standing.tier.tier,
  }));
  return {
    name: 'ladder',
    title: text.ladder,
    value: amount(standing.figure),
    summary: text.ladderSummary(periodDays),
    description: text.ladderDescription(
      amount(standing.figure),
      steps.map(({ name, from }) => text.step(name, from)).join(text.separator),
    ),
    shape: 'ladder',
    drawing: ladderDrawing({
      starts: steps.map(({ start }) => start),
      value: standing.figure,
    }),
    below: html`<ol class="steps" aria-hidden="true">
      ${steps.map(
        ({ name, from, isCurrent }) =>
          html`<li class=${isCurrent ? 'current' : ''}><span>${name}</span> ${from}</li>`,
      )}
    </ol>`,
    table: {
      columns: [text.tier, text.from, text.standing],
      rows: steps.map(({ name, from, isCurrent }) => [name, from, isCurrent ? text.here : '–']),
    },
  };
}

/** Nothing where no points end in the coming year. */
function endingFigure(view: LoyaltyView, text: PointsFiguresMessages): Figure | undefined {
  const { settings, standing, locale } = view;
  const { timeZone } = settings;
  const month = startOfPeriod(civilDay(Date.now(), timeZone), 'month');
  const end = startOfDay(movePeriod(month, 'month', monthsAhead), timeZone);
  const ending = endingByPeriod(
    standing.balance.expiring,
    lastPeriods('month', monthsAhead + 1, end, timeZone),
  );
  const total = ending.reduce((sum, { points }) => sum + points, 0);
  if (!total) return undefined;
  const name = (start: string): string =>
    formatCivil(start, locale, { month: 'long', year: 'numeric' });
  const points = (count: number): string => text.points(count, formatNumber(count, locale));
  const most = ending.reduce((one, other) => (other.points > one.points ? other : one));
  const rows = ending.map(({ period, points: count }) => [name(period.start), points(count)]);
  return {
    name: 'ending-points',
    title: text.ending,
    value: points(total),
    summary: text.endingSummary(name(ending.at(-1)!.period.start)),
    description: text.endingDescription(points(most.points), name(most.period.start)),
    shape: 'columns',
    drawing: columnDrawing({
      columns: ending.map(({ period, points: value }) => ({
        value,
        label: formatCivil(period.start, locale, { month: 'short' }),
      })),
      formatTick: (value) => formatCompact(value, locale),
      labels: 'narrow',
      isCounted: true,
    }),
    points: rows.map(([when, count]) => text.endingPoint(when!, count!)),
    pointAt: (along) => slotAt(along, ending.length),
    table: { columns: [text.month, text.ending], rows },
  };
}
