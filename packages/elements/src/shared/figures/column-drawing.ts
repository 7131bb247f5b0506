import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { DrawingState } from './figure.js';
import { along, labelAnchor, labelClass, percent, slotMiddle, valueRange } from './places.js';

/** One column. */
export interface Column {
  readonly value: number;
  /** What it is compared with; drawn as a line across. */
  readonly marker?: number | undefined;
  /** Below it. */
  readonly label: string;
  /** A class of `figure-styles.ts`. Default: `brand`. */
  readonly tone?: 'brand' | 'low' | 'middle' | 'high' | 'open' | undefined;
}

/** How wide labels are at most: the wider, the sooner they give way to each other; `digits` never. */
export type LabelWidth = 'digits' | 'narrow' | 'wide';

export interface ColumnDrawing {
  readonly columns: readonly Column[];
  readonly formatTick: (value: number) => string;
  readonly labels: LabelWidth;
  /** Of a slot's width; the rest is the gap. */
  readonly fill?: number;
  /** Only whole numbers have lines. */
  readonly isCounted?: boolean;
}

/** Columns from a line at 0, over labels; the highest says how high it is. */
export function columnDrawing(
  { columns, formatTick, labels, fill = 0.66, isCounted = false }: ColumnDrawing,
  { selected, isMirrored }: DrawingState,
): SVGTemplateResult {
  const count = columns.length;
  const values = columns.map(({ value }) => value);
  const range = valueRange(columns.flatMap(({ value, marker = 0 }) => [value, marker]));
  const highest = Math.max(...values);
  const peak = highest > 0 ? values.lastIndexOf(highest) : -1;
  const zero = range.down(0);
  const middle = (index: number): number => along(slotMiddle(index, count), isMirrored);
  const left = (index: number, width: number): string => percent(middle(index) - width / count / 2);

  const column = ({ value, marker, tone = 'brand' }: Column, index: number): SVGTemplateResult => {
    const top = Math.min(range.down(value), zero);
    const height = Math.abs(range.down(value) - zero);
    return svg`${
      index === selected
        ? svg`<rect class="looked-at" x=${left(index, 1)} y="0" width=${percent(1 / count)} height="100%"></rect>`
        : nothing
    }${
      height > 0
        ? svg`<rect class="column ${tone}" x=${left(index, fill)} y=${percent(top)} width=${percent(fill / count)} height=${percent(height)} rx="2"></rect>`
        : nothing
    }${
      marker === undefined
        ? nothing
        : svg`<line class="marker" x1=${left(index, 0.86)} x2=${percent(middle(index) + 0.43 / count)} y1=${percent(range.down(marker))} y2=${percent(range.down(marker))}></line>`
    }`;
  };

  return svg`<svg class="plot" y="1.7em" width="100%" height="10.3em">
      ${gridLines(
        range.ticks.filter((tick) => !isCounted || Number.isInteger(tick)),
        (value) => range.down(value),
        formatTick,
        isMirrored,
      )}
      ${columns.map(column)}
      <line class="base" x1="0" x2="100%" y1=${percent(zero)} y2=${percent(zero)}></line>
      ${
        peak < 0
          ? nothing
          : svg`<text class="peak" x=${percent(middle(peak))} y=${percent(range.down(highest))} dy="-0.35em" text-anchor=${edgeAnchor(slotMiddle(peak, count))}>${formatTick(highest)}</text>`
      }
    </svg>
    ${slotLabels(
      columns.map(({ label }) => label),
      labels,
      isMirrored,
    )}`;
}

/** Quiet lines across at round values; each says its value where reading begins. */
export function gridLines(
  ticks: readonly number[],
  down: (value: number) => number,
  format: (value: number) => string,
  isMirrored: boolean,
): readonly SVGTemplateResult[] {
  const start = percent(along(0, isMirrored));
  return ticks.map((tick) => {
    const y = percent(down(tick));
    return svg`<line class="grid" x1="0" x2="100%" y1=${y} y2=${y}></line>
      ${tick === 0 ? nothing : svg`<text class="tick" x=${start} y=${y} dy="-0.35em">${format(tick)}</text>`}`;
  });
}

/** Labels below slots of equal width. */
export function slotLabels(
  labels: readonly string[],
  width: LabelWidth,
  isMirrored: boolean,
  y = '13.4em',
): readonly SVGTemplateResult[] {
  const count = labels.length;
  return labels.map((label, index) => {
    const anchor = width === 'wide' ? labelAnchor(index, count) : 'middle';
    const place = anchor === 'start' ? 0 : anchor === 'end' ? 1 : slotMiddle(index, count);
    return svg`<text class="label ${width} ${labelClass(index, count)}" x=${percent(along(place, isMirrored))} y=${y} text-anchor=${anchor}>${label}</text>`;
  });
}

/** Words near an edge of the picture stay inside. */
export const edgeAnchor = (part: number): 'start' | 'middle' | 'end' =>
  part < 0.08 ? 'start' : part > 0.92 ? 'end' : 'middle';
