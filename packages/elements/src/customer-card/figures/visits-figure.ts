import { civilDay, lastPeriods } from '@patronkit/records/civil-periods.js';
import { calendarLevel, visitsByPeriod } from '@patronkit/records/visits-by-period.js';
import { calendarDayAt, calendarDrawing } from '../../shared/figures/calendar-drawing.js';
import type { Figure } from '../../shared/figures/figure.js';
import { formatCivil } from '../../shared/figures/places.js';
import { formatNumber } from '../../shared/format.js';
import type { CardFiguresView } from './spend-figure.js';

const weeksBefore = 52;

/** Days from the Monday 52 weeks before this week's to today. */
function daysShown(now: number, timeZone: string): number {
  const weekday = new Date(`${civilDay(now, timeZone)}T00:00Z`).getUTCDay();
  return weeksBefore * 7 + ((weekday + 6) % 7) + 1;
}

/** A year of days, the ones with visits marked; nothing where there was none. */
export function visitsFigure(view: CardFiguresView): Figure | undefined {
  const { text, locale, now, settings } = view;
  const { timeZone } = settings;
  const days = visitsByPeriod(
    view.visits,
    lastPeriods('day', daysShown(now, timeZone), now, timeZone),
  );
  const visited = days.flatMap(({ visits }, index) => (visits > 0 ? [index] : []));
  if (!visited.length) return undefined;
  const most = days.reduce((one, other) => (other.visits > one.visits ? other : one));
  const total = days.reduce((sum, { visits }) => sum + visits, 0);
  const dayName = (index: number): string =>
    formatCivil(days[index]!.period.start, locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
  const count = (visits: number): string => text.visitCount(visits, formatNumber(visits, locale));
  const point = (index: number): string => text.visitsPoint(dayName(index), days[index]!.visits);

  return {
    name: 'visits-by-day',
    title: text.visits,
    value: count(total),
    summary: text.visitsSummary(visited.length, formatNumber(visited.length, locale)),
    description: text.visitsDescription(
      dayName(0),
      dayName(days.length - 1),
      count(most.visits),
      dayName(days.indexOf(most)),
    ),
    shape: 'calendar',
    drawing: calendarDrawing({
      days: days.map(({ period, visits }) => ({
        day: period.start,
        level: calendarLevel(visits, most.visits),
      })),
      monthName: (day) => formatCivil(day, locale, { month: 'short' }),
      weekdays: days
        .slice(0, 7)
        .map(({ period }, index) =>
          index % 2 === 0 && index < 6
            ? formatCivil(period.start, locale, { weekday: 'narrow' })
            : '',
        ),
    }),
    points: visited.map(point),
    marks: visited,
    pointAt(along, down) {
      const index = calendarDayAt(along, down, days.length);
      const found = index === undefined ? -1 : visited.indexOf(index);
      return found < 0 ? undefined : found;
    },
    table: {
      columns: [text.day, text.visits],
      // The latest first, as in the list of visits.
      rows: visited
        .map((index) => [dayName(index), formatNumber(days[index]!.visits, locale)])
        .reverse(),
    },
  };
}
