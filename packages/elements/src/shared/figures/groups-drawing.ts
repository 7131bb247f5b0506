import { svg } from 'lit';
import { columnDrawing } from './column-drawing.js';
import type { ColumnDrawing } from './column-drawing.js';
import type { Drawing } from './figure.js';
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
export function groupsDrawing(columns: ColumnDrawing, groups: readonly ColumnGroup[]): Drawing {
  const count = columns.columns.length;
  const { gutter = 0, draw } = columnDrawing(columns);
  return {
    gutter,
    draw(state) {
      let before = 0;
      const place = (slots: number): string => percent(along(slots / count, state.isMirrored));
      const brackets = groups.map(({ tone, width, words, share }) => {
        const start = before;
        before += width;
        // Side by side from where their columns begin, the words do not touch on narrow screens either.
        const beginning = place(start + 0.12);
        return svg`<line class="bracket ${tone}" x1=${place(start + 0.12)} x2=${place(before - 0.12)} y1="14.2em" y2="14.2em"></line>
          <text class="group-share" x=${beginning} y="15.7em">${share}</text>
          <text class="group-words" x=${beginning} y="17em">${words}</text>`;
      });
      return svg`${draw(state)}${brackets}`;
    },
  };
}
