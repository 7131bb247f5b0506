import { css } from 'lit';

/** Looks of open visits; added to the log's own when the first one is opened. */
export const visitDetailsStyles = css`
  .details {
    display: grid;
    gap: calc(var(--space) * 3.5);
    justify-items: start;
    padding-block: 6px 18px;
    padding-inline: 60px var(--gutter);
  }
  h4 {
    display: flex;
    align-items: center;
    gap: 5px;
    color: var(--ink-soft);
    font-size: var(--caption);
    font-weight: 550;
  }
  h4 .icon {
    inline-size: 13px;
    block-size: 13px;
  }
  .words {
    white-space: pre-wrap;
  }
  .words-block {
    display: grid;
    gap: 4px;
  }
  blockquote {
    max-inline-size: 68ch;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--line);
  }
  .hint {
    font-size: var(--caption);
  }
  .lines {
    inline-size: 100%;
    border-collapse: collapse;
    /* In quirks mode a table inherits no font. */
    font: inherit;
  }
  .lines th {
    padding: 0 0 4px;
    color: var(--ink-soft);
    font-size: var(--small);
    font-weight: 400;
    text-align: start;
  }
  .lines td {
    padding: 4px 0;
    border-block-start: 1px solid var(--line);
    vertical-align: top;
  }
  .lines .number {
    padding-inline-start: 16px;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 28px;
  }
  dt {
    color: var(--ink-soft);
    font-size: var(--caption);
  }
  dd {
  }
  .corrections {
    display: grid;
    gap: 6px;
  }
  .corrections ol {
    display: grid;
    gap: 10px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--caution);
    list-style: none;
  }
  .correction-editor {
    scroll-margin-block: 18px;
    inline-size: 100%;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    max-inline-size: 100%;
  }
  .details > .buttons:has(.correction-editor) {
    inline-size: 100%;
  }

  @container (max-width: 479.9px) {
    .details {
      padding-inline-start: var(--gutter);
    }
  }
`;
