import { css } from 'lit';

export const loyaltyDetailsStyles = css`
  .details {
    display: grid;
    gap: var(--gutter);
    margin-block-start: 4px;
  }
  .details :is(ul, p, h3, figure) {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .badge {
    position: relative;
  }
  .gained {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 20px;
    color: var(--positive);
    font-weight: 650;
    opacity: 0;
    pointer-events: none;
  }
  .told {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .soft {
    color: var(--ink-soft);
  }
  .dates li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 12px;
    padding-block: calc(var(--space) * 1.25);
    border-block-start: 1px solid var(--line);
    font-variant-numeric: tabular-nums;
  }
  .soon {
    color: var(--caution);
    font-weight: 550;
  }
  /* The last line of the dates, where there are some. */
  .charts {
    border-block-start: 1px solid var(--line);
  }
  .dates + .charts {
    margin-block-start: calc(var(--gutter) * -1);
  }
  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: var(--control-small);
    padding-block: calc(var(--space) * 1.25);
    border-radius: var(--radius-small);
    color: var(--brand);
    font-weight: 550;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary svg {
    transition: rotate 0.12s;
  }
  [open] > summary svg {
    rotate: 180deg;
  }
  .drawn {
    display: grid;
    gap: var(--gutter);
    padding-block: var(--space);
  }
  h3 {
    font-size: 1em;
    font-weight: 650;
  }
  .benefits {
    display: grid;
    gap: var(--space);
  }
  .benefits li {
    display: flex;
    gap: 8px;
  }
  :is(.benefits, summary) svg {
    flex: none;
    inline-size: 16px;
    block-size: 1.5em;
    fill: none;
    color: var(--brand);
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .member {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 12px;
    padding-block-start: calc(var(--space) * 3);
    border-block-start: 1px solid var(--line);
  }
  .member > :first-child {
    flex: 1 1 180px;
  }
  .actions {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 8px;
  }
  .code {
    display: grid;
    justify-items: center;
    gap: 8px;
    text-align: center;
  }
  .code svg {
    inline-size: min(220px, 100%);
    border-radius: var(--radius-small);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .code code {
    display: block;
    font-size: var(--heading);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
    user-select: all;
  }
  @media (forced-colors: active) {
    :is(.benefits, summary) svg {
      color: CanvasText;
    }
  }
`;
