import { css } from 'lit';

export const visitLogStyles = css`
  :host {
    position: relative;
    container-type: inline-size;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow: clip;
  }
  h2,
  h3,
  h4,
  p,
  ol,
  dl,
  dd,
  blockquote {
    margin: 0;
    padding: 0;
  }
  .soft,
  .count,
  .record,
  .time,
  .by {
    color: var(--ink-soft);
    font-weight: 400;
  }
  .count,
  .record,
  .notice,
  .kinds button,
  .filter,
  .time,
  .by {
    font-size: var(--small);
  }
  .count,
  .amount,
  .time {
    font-variant-numeric: tabular-nums;
  }
  .icon {
    flex: none;
  }

  header {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: calc(var(--space) * 3.5) var(--gutter) 0;
  }
  h2 {
    font-size: var(--heading);
    font-weight: 650;
    line-height: 1.4;
  }
  .notice {
    margin: var(--gap) var(--gutter) 0;
    color: var(--caution);
  }

  .recorder {
    padding: calc(var(--space) * 2.5) var(--gutter) calc(var(--space) * 3);
  }
  .record {
    display: block;
    margin-block-end: 6px;
  }
  .kinds,
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .kinds button {
    min-block-size: var(--control-small);
    padding-block: 2px;
    padding-inline: 8px 10px;
    border-color: var(--line);
    font-weight: 400;
  }
  .kinds button:not([aria-expanded='true']) .icon {
    color: var(--ink-soft);
  }
  .kinds button[aria-expanded='true'] {
    border-color: var(--brand);
    background: var(--brand-soft);
    color: var(--brand);
  }
  patron-visit-recorder {
    margin: calc(var(--space) * 2.5) calc(var(--gutter) * -1) calc(var(--space) * -3);
    border-block-start: 1px solid var(--line);
    background: var(--sunken);
  }

  .filters {
    align-items: center;
    gap: 4px;
    padding-block: calc(var(--space) * 1.5);
    padding-inline: calc(var(--gutter) - 12px) var(--gutter);
    border-block-start: 1px solid var(--line);
  }
  .filters[data-waiting] {
    visibility: hidden;
  }
  .filter {
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: var(--control-small);
    padding: 2px 8px;
    border-color: transparent;
    background: none;
    color: var(--ink-soft);
    field-sizing: content;
    cursor: pointer;
  }
  .filter:hover {
    background: var(--sunken);
  }
  .filter[data-set] {
    background: var(--brand-soft);
    color: var(--brand);
    font-weight: 550;
  }
  .filter option {
    background: var(--surface);
    color: var(--ink);
  }

  /* Where the page gives the log a height, its list gives way. The host is a flex box as well: in
     quirks mode a part of a block without a height is taken for that part of the window's. */
  :host,
  .log,
  .list {
    display: flex;
    flex-direction: column;
  }
  .log,
  .list {
    max-block-size: 100%;
  }
  .list,
  .viewport {
    min-block-size: 0;
  }
  .list {
    position: relative;
    border-block-start: 1px solid var(--line);
  }
  .viewport {
    max-block-size: var(--patron-visit-log-height, min(36em, 80vh));
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scroll-padding-block-start: 30px;
    contain: content;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  /* The heading lies over the rows, which it follows in the page. */
  .viewport > * {
    grid-area: 1 / 1;
  }
  .sticky-group,
  .group {
    block-size: 30px;
    padding: 0 var(--gutter);
    overflow: hidden;
    background: var(--sunken);
    color: var(--ink-soft);
    font-size: var(--caption);
    font-weight: 550;
    line-height: 30px;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .sticky-group {
    position: sticky;
    inset-block-start: 0;
  }
  .rows {
    position: relative;
    contain: layout style;
  }

  .summary {
    display: grid;
    grid-template: 'icon lead time chevron' auto 'icon gist by chevron' auto / auto 1fr auto auto;
    gap: 1px 12px;
    align-items: center;
    justify-content: stretch;
    inline-size: 100%;
    padding-block: calc(var(--space) * 2 + 1px);
    padding-inline: var(--gutter) 12px;
    border: 0;
    border-radius: 0;
    background: none;
    font-weight: 400;
    text-align: start;
  }
  .row + .row > .summary:first-child {
    box-shadow: inset 0 1px var(--line);
  }
  .summary:focus-visible {
    outline-offset: -2px;
    border-radius: var(--radius-small);
  }
  .kind-icon {
    grid-area: icon;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--sunken);
    color: var(--ink-soft);
  }
  .kind-icon[data-kind='purchase'] {
    background: color-mix(in oklab, var(--positive) 12%, var(--surface));
    color: var(--positive);
  }
  .kind-icon[data-kind='return-visit'] {
    background: var(--brand-soft);
    color: var(--brand);
  }
  .lead {
    grid-area: lead;
  }
  .lead,
  .heading {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-inline-size: 0;
  }
  .lead,
  .heading,
  .title,
  .gist,
  .by {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .title {
    font-weight: 650;
  }
  .kind-text,
  .amount,
  .articles {
    flex: none;
  }
  .amount {
    font-weight: 550;
  }
  .gist {
    grid-area: gist;
    justify-self: start;
    max-inline-size: 100%;
  }
  .time {
    grid-area: time;
    text-align: end;
    white-space: nowrap;
  }
  .day {
    color: var(--ink);
  }
  .by {
    grid-area: by;
    display: flex;
    align-items: center;
    justify-content: end;
    gap: 5px;
  }
  .by .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .staff::before {
    content: '·';
    margin-inline-end: 5px;
  }
  .chevron {
    grid-area: chevron;
    display: grid;
    color: var(--line-strong);
    transition: rotate 0.2s;
  }
  [aria-expanded='true'] > .chevron {
    rotate: 180deg;
  }

  @container (min-width: 640px) {
    /* Amounts stand below each other, as in a column. */
    .summary {
      grid-template-columns: auto 1fr 13em auto;
    }
    .amount {
      order: 1;
      margin-inline-start: auto;
    }
    .record {
      float: inline-start;
      margin-block-end: 0;
      margin-inline-end: 12px;
      line-height: var(--control-small);
    }
  }
  @container (max-width: 479.9px) {
    .summary {
      grid-template:
        'icon heading time' auto 'icon gist gist' auto 'icon by amount' auto
        / auto minmax(0, 1fr) auto;
      align-items: start;
      padding-inline-end: var(--gutter);
    }
    .lead {
      display: contents;
    }
    .heading {
      grid-area: heading;
    }
    .amount {
      grid-area: amount;
      align-self: end;
      text-align: end;
    }
    .clock,
    .kind-text {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .by {
      justify-content: start;
    }
    .staff {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .articles,
    .chevron {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .kinds button[aria-expanded='true'],
    .filter[data-set] {
      border-color: Highlight;
    }
  }
  @media print {
    .recorder,
    .filters {
      display: none;
    }
    .viewport {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
