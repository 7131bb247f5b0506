import { arc } from 'd3-shape';
import { svg } from 'lit';
import type { Drawing } from './figure.js';

export interface GaugeDrawing {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Where the filled part begins. */
  readonly base: number;
  /** The value in words, in the middle. */
  readonly words: string;
  readonly fromWords: string;
  readonly toWords: string;
}

const bow = arc<{ readonly from: number; readonly to: number }>()
  .innerRadius(72)
  .outerRadius(90)
  .cornerRadius(3)
  .startAngle(({ from }) => from)
  .endAngle(({ to }) => to);

/** Half a dial: where between the worst and the best a value stands. */
export function gaugeDrawing(gauge: GaugeDrawing): Drawing {
  const { value, from, to, base, words, fromWords, toWords } = gauge;
  return {
    draw({ isMirrored }) {
      const turn = (at: number): number => {
        const angle = ((at - from) / (to - from) - 0.5) * Math.PI;
        return isMirrored ? -angle : angle;
      };
      const angle = turn(value);
      const filled = { from: Math.min(turn(base), angle), to: Math.max(turn(base), angle) };
      const [low, high] = isMirrored ? [181, 19] : [19, 181];
      const hand = (radius: number): string =>
        `${(100 + radius * Math.sin(angle)).toFixed(2)} ${(96 - radius * Math.cos(angle)).toFixed(2)}`;
      return svg`<svg viewBox="-10 0 220 118" y="1.4em" width="100%" height="14em">
        <g transform="translate(100 96)">
          <path class="track" d=${bow({ from: -Math.PI / 2, to: Math.PI / 2 }) ?? ''}></path>
          <path class="filled" d=${bow(filled) ?? ''}></path>
        </g>
        <path class="hand" d=${`M${hand(68)}L${hand(94)}`}></path>
        <text class="gauge-value" x="100" y="88" text-anchor="middle">${words}</text>
        <text class="gauge-end" x=${low} y="113" text-anchor="middle">${fromWords}</text>
        <text class="gauge-end" x=${high} y="113" text-anchor="middle">${toWords}</text>
      </svg>`;
    },
  };
}
