import { svg } from 'lit';
import type { Drawing } from './figure.js';
import { along, percent } from './places.js';

export interface LadderDrawing {
  /** Where each step begins, rising; the last one has no end. */
  readonly starts: readonly number[];
  readonly value: number;
}

/**
 * How far along a ladder a value is, 0–1. Every step has the same width, however high it is, so that
 * the first ones can be seen beside the last; within a step the way is even.
 */
export function ladderPart(starts: readonly number[], value: number): number {
  const step = starts.findLastIndex((start) => start <= value);
  const from = starts[step];
  if (from === undefined) return 0;
  const to = starts[step + 1];
  // The highest step has no end: whoever is on it stands in its middle.
  const within = to === undefined ? 0.5 : (value - from) / (to - from);
  return (step + within) / starts.length;
}

/** Steps beside each other, filled up to where somebody stands. */
export function ladderDrawing({ starts, value }: LadderDrawing): Drawing {
  const part = ladderPart(starts, value);
  return {
    draw({ isMirrored }) {
      const rungs = starts.slice(1).map((_, index) => {
        const x = percent(along((index + 1) / starts.length, isMirrored));
        return svg`<line class="rung" x1=${x} x2=${x} y1="-30%" y2="130%"></line>`;
      });
      return svg`<svg class="plot" y="0.7em" width="100%" height="0.8em">
          <rect class="track" width="100%" height="100%" rx="4"></rect>
          <rect class="filled" x=${percent(isMirrored ? 1 - part : 0)} width=${percent(part)} height="100%" rx="4"></rect>
          ${rungs}
        </svg>
        <circle class="stand" cx=${percent(along(part, isMirrored))} cy="1.1em" r="0.6em"></circle>`;
    },
  };
}
