import { css } from 'lit';

/** Looks of what the card shows beyond its first sight. */
export const customerDetailsStyles = css`
  .section-header .small,
  .consents .small {
    margin-inline-end: -10px;
  }
  /* What a plugin adds stands like any other section, whatever it is made of. */
  .plugin-sections > * {
    padding: var(--gutter);
    border-block-start: 1px solid var(--line);
  }
  .plugin-sections h3 {
    margin-block-end: var(--gap);
  }
  .judged > * {
    padding: 10px var(--gutter);
    border-block-start: 1px solid var(--line);
  }
  .judged span {
    color: var(--ink-soft);
  }
  .linked-name {
    font-weight: 550;
  }
  .linked .contact-ways {
    margin-block-start: 2px;
  }

  .stages,
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .stage-step,
  .ask button {
    min-block-size: var(--control-small);
    padding: 2px 10px;
    border-color: var(--line);
    border-radius: 99px;
    font-size: var(--small);
    font-weight: 400;
  }
  .stage-step {
    gap: 4px;
    color: var(--ink-soft);
  }
  .stage-step[aria-pressed='true'] {
    padding-inline-start: 8px;
    border-color: var(--brand);
    background: var(--brand-soft);
    color: var(--brand);
    font-weight: 650;
    cursor: default;
  }

  .facts,
  .remarks {
    display: grid;
    gap: calc(var(--space) * 1.5);
  }
  .facts div {
    display: grid;
    grid-template-columns: minmax(7.5em, 3fr) 7fr;
    gap: 12px;
  }
  .facts dt,
  .remarks dt,
  .percent,
  .consent-state,
  .bands,
  thead {
    color: var(--ink-soft);
  }
  .remarks dt,
  .percent,
  .consent-state,
  .bands,
  thead,
  .ask {
    font-size: var(--small);
  }
  .remarks dd {
    white-space: pre-wrap;
  }

  progress {
    display: block;
    appearance: none;
    inline-size: 100%;
    block-size: 8px;
    overflow: hidden;
    border: 0;
    border-radius: 99px;
    background: var(--sunken);
  }
  progress::-webkit-progress-bar {
    background: var(--sunken);
  }
  progress::-webkit-progress-value {
    background: var(--brand);
  }
  progress::-moz-progress-bar {
    background: var(--brand);
  }
  .completeness p,
  .ask,
  .bands {
    margin-block-start: var(--gap);
  }
  .stale {
    color: var(--caution);
  }
  .ask button {
    border: 1px dashed var(--line-strong);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
    font-variant-numeric: inherit;
  }
  th,
  td {
    padding-block: var(--space);
    padding-inline: 12px 0;
    text-align: end;
    font-weight: 400;
    vertical-align: baseline;
    white-space: nowrap;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
    white-space: normal;
  }
  tbody .hint {
    display: block;
    line-height: 1.35;
  }
  tbody tr:last-child > * {
    padding-block-end: 8px;
  }
  tfoot > tr > * {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--line);
    font-weight: 650;
  }
  .bands {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .bands [aria-current] {
    color: var(--brand);
    font-weight: 650;
  }

  .consents {
    gap: var(--gap);
  }
  .consents li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .consents button {
    flex: none;
  }
  .purpose {
    display: grid;
    line-height: 1.4;
  }
  .consent-state[data-state='given'],
  .consent-state[data-state='withdrawn'] {
    justify-self: start;
    padding: 0 8px;
    border-radius: 99px;
    background: color-mix(in oklab, currentcolor 12%, var(--surface));
    color: var(--positive);
  }
  .consent-state[data-state='withdrawn'] {
    color: var(--negative);
  }

  @media (forced-colors: active) {
    progress {
      --brand: Highlight;
      --sunken: Canvas;
      block-size: 10px;
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
    .consent-state:not([data-state='open']) {
      border: 1px solid;
    }
    .stage-step[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }
`;
