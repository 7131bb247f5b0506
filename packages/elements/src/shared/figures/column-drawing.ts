import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Drawing } from './figure.js';
import {
  along,
  gutterFor,
  labelAnchor,
  labelClass,
  percent,
  slotMiddle,
  valueRange,
} from './places.js';
import type { ValueRange } from './places.js';

/** One column. */
export interface Column {
  readonly value: number;
  /** What it is compared with; drawn as a line across. */
  readonly marker?: number | undefined;
  /** Below it. */
  readonly label: string;
  /** A class of `figure-styles.ts`. Default: `brand`. */
  readonly tone?: 'brand' | 'low' | 'middle' | 'high' | undefined;
}

/** How wide labels are at most: the wider, the sooner they give way to each other; `digits` never. */
export type LabelWidth = 'digits' | 'narrow' | 'wide';

export interface ColumnDrawing {
  readonly columns: readonly Column[];
  readonly formatTick: (value: number) => string;
  readonly labels: LabelWidth;
  /** Only whole numbers have lines. */
  readonly isCounted?: boolean;
}

/** Of a slot's width; the rest is the gap. */
const columnWidth = 0.66;
const markerWidth = 0.86;

/** Columns from a line at 0, over labels; the highest says how high it is. */
export function columnDrawing({
  columns,
  formatTick,
  labels,
  isCounted = false,
}: ColumnDrawing): Drawing {
  const count = columns.length;
  const range = valueRange(
    columns.flatMap(({ value, marker = 0 }) => [value, marker]),
    0,
  );
  const ticks = range.ticks.filter((tick) => !isCounted || Number.isInteger(tick));
  const highest = Math.max(...columns.map(({ value }) => value));
  const peak = highest > 0 ? columns.findLastIndex(({ value }) => value === highest) : -1;
  const zero = range.down(0);

  return {
    gutter: gutterFor(ticks.map(formatTick)),
    draw({ selected, isMirrored }) {
      const middle = (index: number): number => along(slotMiddle(index, count), isMirrored);
      const edge = (index: number, part: number): string =>
        percent(middle(index) + part / count / 2);

      const column = (
        { value, marker, tone = 'brand' }: Column,
        index: number,
      ): SVGTemplateResult => {
        const top = Math.min(range.down(value), zero);
        const height = Math.abs(range.down(value) - zero);
        return svg`${
          index === selected
            ? svg`<rect class="looked-at" x=${edge(index, -1)} y="0" width=${percent(1 / count)} height="100%"></rect>`
            : nothing
        }${
          height > 0
            ? svg`<rect class="column ${tone}" x=${edge(index, -columnWidth)} y=${percent(top)} width=${percent(columnWidth / count)} height=${percent(height)} rx="2"></rect>`
            : nothing
        }${
          marker === undefined
            ? nothing
            : svg`<line class="marker" x1=${edge(index, -markerWidth)} x2=${edge(index, markerWidth)} y1=${percent(range.down(marker))} y2=${percent(range.down(marker))}></line>`
        }`;
      };

      return svg`
        <svg class="plot" y="1.7em" width="100%" height="10.3em">
          ${gridLines(ticks, range, formatTick, isMirrored)} ${columns.map(column)}
          <line class="base" x1="0" x2="100%" y1=${percent(zero)} y2=${percent(zero)}></line>
          ${
            peak < 0
              ? nothing
              : svg`<text class="peak" x=${percent(middle(peak))} y=${percent(range.down(highest))} dy="-0.4em" text-anchor="middle">${formatTick(highest)}</text>`
          }
        </svg>
        ${slotLabels(
          columns.map(({ label }) => label),
          labels,
          isMirrored,
        )}`;
    },
  };
}

/** Quiet lines across at round values, which stand where reading begins. */
export function gridLines(
  ticks: readonly number[],
  range: ValueRange,
  format: (value: number) => string,
  isMirrored: boolean,
): readonly SVGTemplateResult[] {
  return ticks.map((tick) => {
    const y = percent(range.down(tick));
    return svg`<line class="grid" x1="0" x2="100%" y1=${y} y2=${y}></line>
      <text x=${percent(along(0, isMirrored))} y=${y} dx=${isMirrored ? '0.6em' : '-0.6em'} dy="0.35em" text-anchor="end">${format(tick)}</text>`;
  });
}

/** Labels below slots of equal width. */
export function slotLabels(
  labels: readonly string[],
  width: LabelWidth,
  isMirrored: boolean,
): readonly SVGTemplateResult[] {
  const count = labels.length;
  return labels.map((label, index) => {
    const anchor = width === 'wide' ? labelAnchor(index, count) : 'middle';
    const place = anchor === 'start' ? 0 : anchor === 'end' ? 1 : slotMiddle(index, count);
    return svg`<text class="label ${width} ${labelClass(index, count)}" x=${percent(along(place, isMirrored))} y="13.4em" text-anchor=${anchor}>${label}</text>`;
  });
}
