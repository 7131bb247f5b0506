import { area, curveMonotoneX, line } from 'd3-shape';
import { nothing, svg } from 'lit';
import { gridLines, slotLabels } from './column-drawing.js';
import type { LabelWidth } from './column-drawing.js';
import type { Drawing } from './figure.js';
import { along, gutterFor, percent, slotMiddle, valueRange } from './places.js';

export interface LineDrawing {
  /** In order of time; `undefined` where there is nothing to say, which leaves a gap. */
  readonly values: readonly (number | undefined)[];
  readonly labels: readonly string[];
  readonly labelWidth: LabelWidth;
  readonly formatTick: (value: number) => string;
  /** The value the area begins at. `undefined`: no area, and the lines begin near the lowest value. */
  readonly base?: number | undefined;
}

type Point = readonly [x: number, y: number];

/** A line through the values, with a dot for each; the last one says its value. */
export function lineDrawing(drawn: LineDrawing): Drawing {
  const { values, labels, labelWidth, formatTick, base } = drawn;
  const count = values.length;
  const known = values.filter((value) => value !== undefined);
  const range = valueRange(known, base);
  const last = values.findLastIndex((value) => value !== undefined);
  const y = (value: number | undefined): number => range.down(value ?? range.from);
  const isKnown = (_: unknown, index: number): boolean => values[index] !== undefined;
  const curve = line<Point>().defined(isKnown).curve(curveMonotoneX);
  const shade = area<Point>()
    .defined(isKnown)
    .curve(curveMonotoneX)
    .x(([left]) => left)
    .y1(([, top]) => top)
    .y0(range.down(base ?? range.from) * 100);

  // On the side the line does not come from.
  const before = values.slice(0, Math.max(0, last)).findLast((value) => value !== undefined);
  const isFalling = before !== undefined && before > values[last]! && y(values[last]) < 0.85;
  const labelShift = isFalling ? '1.5em' : '-0.7em';

  return {
    gutter: gutterFor(range.ticks.map(formatTick)),
    draw({ selected, isMirrored }) {
      const x = (index: number): number => along(slotMiddle(index, count), isMirrored);
      const points = values.map((value, index): Point => [x(index) * 100, y(value) * 100]);
      const radius = (index: number): number => (index === selected ? 5 : index === last ? 4 : 2.5);
      return svg`
        <svg class="plot" y="1.7em" width="100%" height="10.3em">
          ${gridLines(range.ticks, range, formatTick, isMirrored)}
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
            <path class="curve" d=${curve(points) ?? ''}></path>
          </svg>
          ${values.map((value, index) =>
            value === undefined
              ? nothing
              : svg`<circle class="dot" cx=${percent(x(index))} cy=${percent(y(value))} r=${radius(index)}></circle>`,
          )}
          ${
            last < 0
              ? nothing
              : svg`<text class="peak" x=${percent(x(last))} y=${percent(y(values[last]))} dy=${labelShift} text-anchor="middle">${formatTick(values[last]!)}</text>`
          }
        </svg>
        ${slotLabels(labels, labelWidth, isMirrored)}`;
    },
  };
}
