import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { columnDrawing } from './column-drawing.js';
import type { ColumnDrawing } from './column-drawing.js';
import type { DrawingState } from './figure.js';
import { along, percent } from './places.js';

/** Neighbouring columns that mean the same. */
export interface ColumnGroup {
  readonly tone: 'low' | 'middle' | 'high';
  /** How many columns it holds. */
  readonly width: number;
  readonly words: string;
  readonly share: string;
}

/** Columns, and below them what they amount to together. */
export function groupsDrawing(
  columns: ColumnDrawing,
  groups: readonly ColumnGroup[],
  state: DrawingState,
): SVGTemplateResult {
  const count = columns.columns.length;
  let before = 0;
  const brackets = groups.map(({ tone, width, words, share }) => {
    const start = (before + 0.12) / count;
    const end = (before + width - 0.12) / count;
    const middle = percent(along((start + end) / 2, state.isMirrored));
    before += width;
    return svg`<line class="bracket ${tone}" x1=${percent(along(start, state.isMirrored))} x2=${percent(along(end, state.isMirrored))} y1="14em" y2="14em"></line>
      <text class="group-share" x=${middle} y="15.4em" text-anchor="middle">${share}</text>
      <text class="group-words" x=${middle} y="16.6em" text-anchor="middle">${words}</text>`;
  });
  return svg`${columnDrawing(columns, state)}${brackets}`;
}
