import { css } from 'lit';

/** What the design stories share. */
export const designStyles = css`
  :host {
    container: design / inline-size;
    font-variant-numeric: tabular-nums;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h2 {
    font-size: var(--heading);
    font-weight: 650;
    line-height: 1.3;
  }
  h3,
  caption {
    font-size: 1em;
    font-weight: 650;
    text-align: start;
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: var(--small);
  }
  .soft {
    color: var(--ink-soft);
    font-size: var(--small);
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .schemes {
    display: grid;
    gap: 16px;
  }
  .pane {
    min-inline-size: 0;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
    font-size: var(--small);
    font-variant-numeric: inherit;
  }
  caption {
    padding-block-end: 8px;
  }
  th,
  td {
    padding: 4px 8px 4px 0;
    border-block-start: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border: 0;
    color: var(--ink-soft);
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  .passes {
    color: var(--positive);
  }
  .fails {
    color: var(--negative);
    font-weight: 650;
  }
  @container design (inline-size >= 720px) {
    .schemes {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
