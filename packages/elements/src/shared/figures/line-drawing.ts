import { area, curveMonotoneX, line } from 'd3-shape';
import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { edgeAnchor, gridLines, slotLabels } from './column-drawing.js';
import type { LabelWidth } from './column-drawing.js';
import type { DrawingState } from './figure.js';
import { along, percent, slotMiddle, valueRange } from './places.js';

export interface LineDrawing {
  /** In order of time; `undefined` where there is nothing to say, which leaves a gap. */
  readonly values: readonly (number | undefined)[];
  readonly labels: readonly string[];
  readonly formatTick: (value: number) => string;
  readonly labelWidth: LabelWidth;
  /** The value the area begins at. `undefined`: no area, and the lines begin near the lowest value. */
  readonly base?: number | undefined;
}

/** A line through the values, with a dot for each; the last one says its value. */
export function lineDrawing(
  { values, labels, formatTick, labelWidth, base }: LineDrawing,
  { selected, isMirrored }: DrawingState,
): SVGTemplateResult {
  const count = values.length;
  const known = values.filter((value) => value !== undefined);
  const range = valueRange(known, 3, base);
  const lastIndex = values.findLastIndex((value) => value !== undefined);
  const x = (index: number): number => along(slotMiddle(index, count), isMirrored);
  const y = (value: number | undefined): number => range.down(value ?? range.from);
  const points = values.map((value, index) => [x(index) * 100, y(value) * 100] as const);
  const isKnown = (_: unknown, index: number): boolean => values[index] !== undefined;
  // Parts of the line that are one point long are drawn by their dot.
  const path = line<readonly [number, number]>().defined(isKnown).curve(curveMonotoneX);
  const shade = area<readonly [number, number]>()
    .defined(isKnown)
    .curve(curveMonotoneX)
    .x(([left]) => left)
    .y1(([, top]) => top)
    .y0(range.down(base ?? range.from) * 100);

  return svg`<svg class="plot" y="1.7em" width="100%" height="10.3em">
      ${gridLines(range.ticks, (value) => range.down(value), formatTick, isMirrored)}
      ${
        base === undefined
          ? nothing
          : svg`<line class="base" x1="0" x2="100%" y1=${percent(range.down(base))} y2=${percent(range.down(base))}></line>`
      }
      ${
        selected === undefined
          ? nothing
          : svg`<line class="looked-at" x1=${percent(x(selected))} x2=${percent(x(selected))} y1="0" y2="100%"></line>`
      }
      <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
        ${base === undefined ? nothing : svg`<path class="shade" d=${shade(points) ?? ''}></path>`}
        <path class="curve" d=${path(points) ?? ''}></path>
      </svg>
      ${values.map((value, index) =>
        value === undefined
          ? nothing
          : svg`<circle class="dot" cx=${percent(x(index))} cy=${percent(y(value))} r=${index === selected ? 5 : index === lastIndex ? 4 : 2.5}></circle>`,
      )}
      ${
        lastIndex < 0
          ? nothing
          : svg`<text class="peak" x=${percent(x(lastIndex))} y=${percent(y(values[lastIndex]))} dy="-0.6em" text-anchor=${edgeAnchor(slotMiddle(lastIndex, count))}>${formatTick(values[lastIndex]!)}</text>`
      }
    </svg>
    ${slotLabels(labels, labelWidth, isMirrored)}`;
}
