import { lastPeriods } from '@patronkit/records/civil-periods.js';
import { spendByPeriod } from '@patronkit/records/spend-by-period.js';
import type { PeriodSpend } from '@patronkit/records/spend-by-period.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { Visit } from '@patronkit/records/visit.js';
import { columnDrawing } from '../../shared/figures/column-drawing.js';
import type { Figure } from '../../shared/figures/figure.js';
import { formatCivil, formatCompactMoney, slotAt } from '../../shared/figures/places.js';
import { formatMoney, formatNumber } from '../../shared/format.js';
import { kept } from '../../shared/kept-format.js';
import type { CardFiguresMessages } from './card-figures-messages.js';

/** What the card's figures are drawn from. */
export interface CardFiguresView {
  /** At least those of the last 24 months. */
  readonly visits: readonly Visit[];
  readonly settings: Pick<ShopSettings, 'currency' | 'timeZone'>;
  readonly text: CardFiguresMessages;
  readonly locale: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

const months = 12;

const sum = (spend: readonly PeriodSpend[]): number =>
  spend.reduce((total, { minor }) => total + minor, 0);

/** Twelve months of spend, each beside the same month a year before; nothing without purchases. */
export function spendFigure(view: CardFiguresView): Figure | undefined {
  const { settings, text, locale } = view;
  const all = spendByPeriod(
    view.visits,
    lastPeriods('month', 2 * months, view.now, settings.timeZone),
  );
  if (!all.some(({ purchases }) => purchases > 0)) return undefined;
  const before = all.slice(0, months);
  const year = all.slice(months);
  const total = sum(year);
  const totalBefore = sum(before);
  const isCompared = before.some(({ purchases }) => purchases > 0);
  const money = (minor: number): string =>
    formatMoney({ minor, currency: settings.currency }, locale);
  const monthName = ({ period }: PeriodSpend): string =>
    formatCivil(period.start, locale, { month: 'long', year: 'numeric' });
  const most = year.reduce((one, other) => (other.minor > one.minor ? other : one));

  return {
    name: 'spend-by-month',
    title: text.spend,
    value: money(total),
    summary:
      totalBefore > 0
        ? text.spendCompared(money(totalBefore), formatChange(total / totalBefore - 1, locale))
        : text.spendSummary,
    description: text.spendDescription(
      monthName(year[0]!),
      monthName(year.at(-1)!),
      money(most.minor),
      monthName(most),
    ),
    shape: 'columns',
    drawing: columnDrawing({
      columns: year.map((spend, index) => ({
        value: spend.minor,
        marker: before[index]!.purchases > 0 ? before[index]!.minor : undefined,
        label: formatCivil(spend.period.start, locale, { month: 'short' }),
      })),
      formatTick: (minor) => formatCompactMoney(minor, settings.currency, locale),
      labels: 'narrow',
    }),
    points: year.map((spend, index) => {
      const point = text.spendPoint(monthName(spend), money(spend.minor), spend.purchases);
      const earlier = before[index]!;
      return earlier.purchases > 0 ? text.spendPointCompared(point, money(earlier.minor)) : point;
    }),
    pointAt: (along) => slotAt(along, months),
    ...(isCompared && {
      legend: [
        { mark: 'brand', words: text.thisYear },
        { mark: 'marker', words: text.yearBefore },
      ] as const,
    }),
    table: {
      columns: [text.month, text.spend, text.purchases, ...(isCompared ? [text.yearBefore] : [])],
      rows: year.map((spend, index) => [
        monthName(spend),
        money(spend.minor),
        formatNumber(spend.purchases, locale),
        ...(isCompared ? [money(before[index]!.minor)] : []),
      ]),
    },
  };
}

/** By how much of itself something grew or fell: "+32%". */
function formatChange(part: number, locale: string): string {
  return kept(
    `change ${locale}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        maximumFractionDigits: 0,
        signDisplay: 'exceptZero',
      }),
  ).format(part);
}
