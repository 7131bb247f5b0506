import { css } from 'lit';

/**
 * Looks of figures. Everything in a picture is measured in em and parts of its width, so that it fits
 * any place, and letters keep their size.
 */
export const figureStyles = css`
  .figure {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    font-variant-numeric: tabular-nums;
    break-inside: avoid;
  }
  .figure-space {
    container: patron-figure / inline-size;
    min-inline-size: 0;
  }
  .figure :is(h3, h4, p, ul) {
    margin: 0;
    padding: 0;
  }
  .figure-head {
    min-block-size: 1.75em;
    display: flex;
    flex-wrap: wrap;
    align-content: end;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 12px;
  }
  .figure :is(h3, h4) {
    font-size: 1em;
    font-weight: 650;
  }
  .figure-value {
    font-size: calc(var(--size) * 20 / 15);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .figure-words {
    min-block-size: 3em;
    color: var(--ink-soft);
    font-size: var(--small);
  }
  .figure-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 16px;
    min-block-size: 28px;
  }
  .figure-foot button.small {
    min-block-size: 28px;
    margin-inline: auto -10px;
    padding: 3px 10px;
    color: var(--ink-soft);
    font-size: var(--small);
    font-weight: 550;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    color: var(--ink-soft);
    font-size: var(--small);
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .swatch {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
  }

  .picture {
    position: relative;
    border-radius: var(--radius-small);
  }
  .drawing {
    display: block;
    inline-size: calc(100% - var(--ticks));
    margin-inline-start: var(--ticks);
    block-size: 14em;
    overflow: visible;
    font-size: 0.75em;
    print-color-adjust: exact;
  }
  .plot {
    overflow: visible;
  }
  .of-calendar .drawing {
    block-size: 9.3em;
  }
  .of-ladder .drawing {
    block-size: 2.2em;
  }
  .of-groups .drawing {
    block-size: 17.4em;
  }
  .of-gauge .drawing {
    block-size: 17.4em;
  }
  /* Words of an axis stand before the drawing, in a gutter as wide as the longest of them. */
  .picture {
    --ticks: 0em;
  }
  .gutter-1 {
    --ticks: 1em;
  }
  .gutter-2 {
    --ticks: 2em;
  }
  .gutter-3 {
    --ticks: 3em;
  }
  .gutter-4 {
    --ticks: 4em;
  }
  .gutter-5 {
    --ticks: 5em;
  }
  .gutter-6 {
    --ticks: 6em;
  }
  .gutter-7 {
    --ticks: 7em;
  }
  .gutter-8 {
    --ticks: 8em;
  }
  .explore {
    position: absolute;
    inset-block: 0;
    inset-inline: var(--ticks) 0;
    inline-size: calc(100% - var(--ticks));
    block-size: 100%;
    min-block-size: 0;
    font-size: 0.75em;
    margin: 0;
    padding: 0;
    border: 0;
    opacity: 0;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .picture:has(.explore:focus-visible) {
    outline: 2px solid var(--brand);
    outline-offset: 4px;
  }

  .drawing text {
    fill: var(--ink-soft);
    stroke: var(--surface);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .drawing .peak,
  .drawing .group-share {
    fill: var(--ink);
    font-weight: 650;
  }
  .grid,
  .base,
  .marker,
  .looked-at,
  .curve,
  .hand,
  .rung,
  .bracket {
    fill: none;
    stroke: var(--line);
    stroke-width: 1px;
  }
  .base {
    stroke: var(--line-strong);
  }
  .marker {
    stroke: var(--ink-soft);
    stroke-width: 2px;
  }
  rect.looked-at {
    fill: var(--brand-soft);
    stroke: none;
  }
  line.looked-at {
    stroke: var(--line-strong);
  }
  .looked-at-day {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .brand,
  .filled,
  .dot {
    fill: var(--brand);
  }
  .swatch.marker {
    fill: var(--ink-soft);
    stroke: none;
  }
  .low {
    fill: var(--negative);
  }
  .middle {
    fill: var(--line-strong);
  }
  .high {
    fill: var(--positive);
  }
  .bracket {
    stroke-width: 3px;
    stroke-linecap: round;
  }
  .bracket.low {
    stroke: var(--negative);
  }
  .bracket.middle {
    stroke: var(--line-strong);
  }
  .bracket.high {
    stroke: var(--positive);
  }
  .curve {
    stroke: var(--brand);
    stroke-width: 2px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .shade {
    fill: var(--brand);
    fill-opacity: 0.12;
  }
  .dot {
    stroke: var(--surface);
    stroke-width: 1.5px;
  }
  .track {
    fill: var(--line);
  }
  .hand {
    stroke: var(--ink);
    stroke-width: 3px;
    stroke-linecap: round;
  }
  .drawing .gauge-value {
    fill: var(--ink);
    font-size: 42px;
    font-weight: 650;
    letter-spacing: -0.02em;
  }
  .drawing .gauge-end {
    font-size: var(--caption);
  }
  .rung {
    stroke: var(--ink-soft);
    stroke-width: 2px;
  }
  .stand {
    fill: var(--surface);
    stroke: var(--brand);
    stroke-width: 3px;
  }
  .level-0 {
    fill: var(--sunken);
  }
  .level-1 {
    fill: color-mix(in oklab, var(--brand) 50%, var(--surface));
  }
  .level-2 {
    fill: color-mix(in oklab, var(--brand) 66%, var(--surface));
  }
  .level-3 {
    fill: color-mix(in oklab, var(--brand) 83%, var(--surface));
  }
  .level-4 {
    fill: var(--brand);
  }

  .table-window {
    max-block-size: 20em;
    overflow: auto;
  }
  .figure table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--small);
  }
  .figure :is(th, td) {
    padding-block: 4px;
    padding-inline: 12px 0;
    border-block-end: 1px solid var(--line);
    text-align: end;
    font-weight: 400;
    white-space: normal;
  }
  .figure :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .figure thead th {
    color: var(--ink-soft);
  }

  @container patron-figure (inline-size >= 32em) {
    .figure-words {
      min-block-size: 1.5em;
    }
  }
  /* Labels give way to each other before they touch. */
  @container patron-figure (inline-size < 26em) {
    .narrow.sparse-1 {
      display: none;
    }
  }
  @container patron-figure (inline-size < 12em) {
    .narrow.sparse-2 {
      display: none;
    }
  }
  @container patron-figure (inline-size < 42em) {
    .wide.sparse-1 {
      display: none;
    }
  }
  @container patron-figure (inline-size < 22em) {
    .wide.sparse-2 {
      display: none;
    }
  }
  @container patron-figure (inline-size < 17em) {
    .group-words {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .figure-foot button.small {
      min-block-size: 44px;
    }
  }
  /* Colours of the system; what they told apart is told by outline, size and place as well. */
  @media (forced-colors: active) {
    /* Buttons get a border, which has to keep within the figure. */
    .figure-foot button.small {
      margin-inline-end: 0;
    }
    .drawing text {
      fill: CanvasText !important;
      stroke: Canvas;
    }
    .grid {
      stroke: GrayText;
    }
    .base,
    .marker,
    .rung,
    .hand,
    line.looked-at,
    .bracket {
      stroke: CanvasText !important;
    }
    .brand,
    .filled,
    .dot,
    .high,
    .swatch.marker {
      fill: CanvasText;
    }
    .curve {
      stroke: CanvasText;
    }
    .low,
    .middle {
      fill: Canvas;
      stroke: CanvasText;
    }
    .low {
      stroke-width: 2px;
    }
    .middle {
      fill: GrayText;
    }
    rect.looked-at {
      fill: none;
      stroke: Highlight;
      stroke-width: 2px;
    }
    .looked-at-day {
      stroke: Highlight;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .shade {
      fill: none;
    }
    .stand {
      fill: Canvas;
      stroke: Highlight;
    }
    .level-0 {
      fill: none;
      stroke: GrayText;
      stroke-width: 0.5px;
      vector-effect: non-scaling-stroke;
    }
    .level-1,
    .level-2,
    .level-3,
    .level-4 {
      fill: CanvasText;
    }
  }
  @media print {
    .figure-foot button,
    .explore {
      display: none;
    }
  }
`;
