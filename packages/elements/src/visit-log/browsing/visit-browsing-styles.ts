import { css } from 'lit';

/** Looks of what browsing adds to the log; added to the log's own. */
export const visitBrowsingStyles = css`
  .date {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--ink-soft);
    font-size: var(--small);
    font-weight: 400;
  }
  .date input {
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: var(--control-small);
    padding: 2px 8px;
    field-sizing: content;
    cursor: pointer;
  }

  /* What plugins show begins where the log's own texts do. */
  .log > [data-plugin]:not(:empty),
  .row > [data-plugin]:not(:empty) {
    padding: 0 var(--gutter) calc(var(--space) * 2);
  }
  .row > [data-plugin]:not(:empty) {
    padding-inline-start: calc(var(--gutter) + 44px);
  }

  .list[data-replacing] .rows {
    opacity: 0.6;
  }
  .row[data-pinned] {
    position: absolute;
    inset-inline: 0;
  }
  .corrected {
    display: inline-flex;
    flex: none;
    align-items: center;
    align-self: center;
    gap: 3px;
    color: var(--caution);
    font-size: var(--small);
    font-weight: 550;
  }

  .placeholder {
    display: grid;
    align-content: center;
    gap: 8px;
    block-size: 64px;
    padding-inline: 60px var(--gutter);
  }
  .bone {
    block-size: 10px;
    border-radius: 99px;
    background: var(--line);
    animation: appear 0.2s 0.2s both !important;
  }
  .bone + .bone {
    inline-size: 55%;
  }

  .arrived {
    position: absolute;
    inset-block-start: 38px;
    inset-inline: 0;
    inline-size: fit-content;
    min-block-size: var(--control-small);
    margin-inline: auto;
    padding: 2px 14px;
    border-color: var(--brand);
    border-radius: 99px;
    background: var(--fill);
    color: var(--on-brand);
    font-size: var(--small);
    box-shadow: var(--shadow);
  }
  .arrived:hover {
    background: color-mix(in oklab, var(--fill) 88%, var(--ink));
  }
  /* On the strip with the heading, where it moves nothing when it comes. */
  button.print {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 20px;
    min-block-size: 26px;
    padding-block: 0;
  }
  .none {
    display: grid;
    justify-items: center;
    padding-block-end: 24px;
    border-block-start: 1px solid var(--line);
  }

  @container (max-width: 479.9px) {
    .corrected > span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (forced-colors: active) {
    .bone {
      background: GrayText;
    }
  }
  @media print {
    .arrived {
      display: none;
    }
    /* Only rendered rows are on the page; all are in the report that "Print" makes. */
    .rows {
      block-size: auto !important;
      padding: 0 !important;
    }
  }
`;
