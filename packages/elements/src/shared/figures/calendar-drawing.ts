import { nothing, svg } from 'lit';
import type { Drawing } from './figure.js';
import { along, labelClass, percent } from './places.js';

export interface CalendarDay {
  /** ISO `YYYY-MM-DD`. */
  readonly day: string;
  /** How dark it is drawn, 0–4. */
  readonly level: number;
}

export interface CalendarDrawing {
  /** Whole weeks, but for the last, which may be under way. The first day begins a week. */
  readonly days: readonly CalendarDay[];
  readonly monthName: (day: string) => string;
  /** Names of the week's days, in order; some may be empty. */
  readonly weekdays: readonly string[];
}

/** Of a square's room; the rest is the gap. */
const fullSize = 0.84;
/** How the picture is divided from top to bottom, in em: months, then seven days. */
const [monthsHeight, daysHeight, height] = [1.4, 7.7, 9.3];

/** The day at a place of the picture. */
export function calendarDayAt(part: number, down: number, days: number): number | undefined {
  const week = Math.floor(part * Math.ceil(days / 7));
  const row = Math.floor(((down * height - monthsHeight) / daysHeight) * 7);
  const index = week * 7 + row;
  return row >= 0 && row < 7 && index >= 0 && index < days ? index : undefined;
}

/** A column for each week, a square for each day: the more there was, the larger and darker. */
export function calendarDrawing({ days, monthName, weekdays }: CalendarDrawing): Drawing {
  const weeks = Math.ceil(days.length / 7);
  const months = days.flatMap(({ day }, index) =>
    day.endsWith('-01') ? [{ name: monthName(day), week: Math.floor(index / 7) }] : [],
  );
  return {
    gutter: 2,
    draw({ selected, isMirrored }) {
      const column = (index: number): number => {
        const week = Math.floor(index / 7);
        return isMirrored ? weeks - 1 - week : week;
      };
      /** One path for all days of a level: hundreds of elements would take their time. */
      const squares = (level: number): string => {
        const size = level === 0 ? fullSize : fullSize * (0.52 + 0.12 * level);
        const side = size.toFixed(2);
        return days
          .map((day, index) => {
            if (level > 0 && day.level !== level) return '';
            const left = column(index) + (1 - size) / 2;
            const top = (index % 7) + (1 - size) / 2;
            return `M${left.toFixed(2)} ${top.toFixed(2)}h${side}v${side}h-${side}z`;
          })
          .join('');
      };
      return svg`
        ${months.map(
          ({ name, week }, index) =>
            svg`<text class="narrow ${labelClass(index, months.length)}" x=${percent(along(week / weeks, isMirrored))} y="0.9em" text-anchor=${week > weeks - 3 ? 'end' : 'start'}>${name}</text>`,
        )}
        ${weekdays.map((name, index) =>
          name
            ? svg`<text x=${percent(along(0, isMirrored))} dx=${isMirrored ? '0.6em' : '-0.6em'} y="${(monthsHeight + ((index + 0.5) * daysHeight) / 7 + 0.35).toFixed(2)}em" text-anchor="end">${name}</text>`
            : nothing,
        )}
        <svg y="${monthsHeight}em" width="100%" height="${daysHeight}em" viewBox="0 0 ${weeks} 7" preserveAspectRatio="none">
          ${[0, 1, 2, 3, 4].map((level) => svg`<path class="level-${level}" d=${squares(level)}></path>`)}
          ${
            selected === undefined
              ? nothing
              : svg`<rect class="looked-at-day" x=${column(selected)} y=${selected % 7} width="1" height="1"></rect>`
          }
        </svg>`;
    },
  };
}
