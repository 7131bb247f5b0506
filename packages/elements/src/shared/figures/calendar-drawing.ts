import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { DrawingState } from './figure.js';
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

/** Part of the width that the names of weekdays take. */
const gutter = 0.05;
const gap = 0.16;

/** The day at a place of the picture. */
export function calendarDayAt(part: number, down: number, days: number): number | undefined {
  const weeks = Math.ceil(days / 7);
  const week = Math.floor(((part - gutter) / (1 - gutter)) * weeks);
  // The picture's rows lie below a line for the months.
  const row = Math.floor(((down * 9.2 - 1.4) / 7.7) * 7);
  const index = week * 7 + row;
  return week >= 0 && row >= 0 && row < 7 && index < days ? index : undefined;
}

/** A column for each week, a square for each day: the more there was, the larger and darker. */
export function calendarDrawing(
  { days, monthName, weekdays }: CalendarDrawing,
  { selected, isMirrored }: DrawingState,
): SVGTemplateResult {
  const weeks = Math.ceil(days.length / 7);
  const column = (index: number): number => {
    const week = Math.floor(index / 7);
    return isMirrored ? weeks - 1 - week : week;
  };
  /** One path for all days of a level: hundreds of elements would take their time. */
  const squares = (level: number): string => {
    const size = level === 0 ? 1 - gap : (1 - gap) * (0.52 + 0.12 * level);
    return days
      .map((day, index) => {
        if (level > 0 && day.level !== level) return '';
        const left = column(index) + (1 - size) / 2;
        const top = (index % 7) + (1 - size) / 2;
        return `M${left.toFixed(2)} ${top.toFixed(2)}h${size.toFixed(2)}v${size.toFixed(2)}h${(-size).toFixed(2)}z`;
      })
      .join('');
  };
  const months = days.flatMap(({ day }, index) =>
    day.endsWith('-01') ? [{ day, week: Math.floor(index / 7) }] : [],
  );
  const fieldWidth = 1 - gutter;
  const fieldLeft = isMirrored ? 0 : gutter;
  return svg`${months.map(
    ({ day, week }, index) =>
      svg`<text class="label narrow ${labelClass(index, months.length)}" x=${percent(along(gutter + (fieldWidth * week) / weeks, isMirrored))} y="0.9em" text-anchor=${week > weeks - 3 ? 'end' : 'start'}>${monthName(day)}</text>`,
  )}
    ${weekdays.map((name, index) =>
      name
        ? svg`<text class="weekday" x=${percent(along(0, isMirrored))} y="${(1.4 + (index + 0.75) * 1.1).toFixed(2)}em">${name}</text>`
        : nothing,
    )}
    <svg x=${percent(fieldLeft)} y="1.4em" width=${percent(fieldWidth)} height="7.7em" viewBox="0 0 ${weeks} 7" preserveAspectRatio="none">
      ${[0, 1, 2, 3, 4].map((level) => svg`<path class="level-${level}" d=${squares(level)}></path>`)}
      ${
        selected === undefined
          ? nothing
          : svg`<rect class="looked-at-day" x=${column(selected)} y=${selected % 7} width="1" height="1"></rect>`
      }
    </svg>`;
}
