import { css } from 'lit';

export const loyaltyBadgeStyles = css`
  :host {
    container-type: inline-size;
  }
  .badge {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    gap: calc(var(--space) * 2) calc(var(--space) * 3);
    padding: calc(var(--space) * 4) calc(var(--space) * 5);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .tier {
    padding: 1px 10px;
    border-radius: 99px;
    background: var(--brand-soft);
    color: var(--brand);
    font-size: 0.867em;
    font-weight: 650;
  }
  .points {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .points ~ * {
    grid-column: 1 / -1;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 8px;
    border: 0;
    border-radius: 99px;
    overflow: hidden;
    background: var(--line);
    color: var(--brand);
  }
  ::-webkit-progress-bar {
    background: var(--line);
  }
  ::-webkit-progress-value {
    background: var(--brand);
  }
  ::-moz-progress-bar {
    background: var(--brand);
  }
  .outlook {
    color: var(--ink-soft);
    font-size: 0.867em;
  }
  :host(:not([appearance='compact'])) .points strong {
    font: 650 1.6em / 1.2 var(--font);
  }
  :host([appearance='compact']) {
    display: inline-block;
    container-type: normal;
  }
  :host([appearance='compact']) .badge {
    display: flex;
    align-items: center;
    gap: 4px 10px;
    padding: 0;
    border: 0;
    background: none;
  }
  :host([appearance='compact']) progress {
    inline-size: 56px;
  }
  :host([appearance='compact']) .state {
    padding: 0;
  }
  /* Two lines and the gap between them are as high as the line that takes their place. */
  :host([appearance='compact']) .skeleton {
    block-size: calc(0.75em - 3px);
  }
  @media (forced-colors: active) {
    progress {
      --brand: Highlight;
      --line: Canvas;
      block-size: 10px;
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
    .tier {
      outline: 1px solid;
    }
  }
`;
