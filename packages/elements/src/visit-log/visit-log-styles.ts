import { css } from 'lit';

export const visitLogStyles = css`
  :host {
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
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .soft {
    color: var(--ink-soft);
    font-weight: 400;
  }
  .icon {
    flex: none;
  }

  header {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 14px 16px 0;
  }
  h2 {
    font-size: 1.067em;
    font-weight: 600;
    line-height: 1.4;
  }
  .count {
    color: var(--ink-soft);
    font-size: 0.867em;
    font-variant-numeric: tabular-nums;
    border-radius: 4px;
  }
  .notice {
    margin: 8px 16px 0;
    color: var(--caution);
    font-size: 0.867em;
  }

  .recorder {
    padding: 10px 16px 12px;
  }
  .record {
    display: block;
    margin-block-end: 6px;
    color: var(--ink-soft);
    font-size: 0.867em;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .kinds button {
    min-block-size: 34px;
    padding-block: 3px;
    padding-inline: 8px 10px;
    border-color: var(--line);
    font-size: 0.867em;
    font-weight: 500;
  }
  .kinds button .icon {
    color: var(--ink-soft);
  }
  .kinds button[aria-expanded='true'] {
    border-color: var(--brand);
    background: var(--brand-soft);
    color: var(--brand);
  }
  .kinds button[aria-expanded='true'] .icon {
    color: inherit;
  }
  patron-visit-recorder {
    margin: 10px -16px -12px;
    border-block-start: 1px solid var(--line);
    background: var(--sunken);
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding-block: 7px;
    padding-inline: 4px 16px;
    border-block-start: 1px solid var(--line);
  }
  .filter,
  .date input {
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: 32px;
    padding: 2px 8px;
    border-color: transparent;
    background: none;
    color: var(--ink-soft);
    font-size: 0.867em;
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
  .date {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--ink-soft);
    font-size: 0.867em;
    font-weight: 400;
  }
  .date input {
    border-color: var(--line-strong);
    font-size: 1em;
  }
  button.small {
    min-block-size: 32px;
    padding: 2px 10px;
    font-size: 0.867em;
  }

  .list {
    position: relative;
    border-block-start: 1px solid var(--line);
  }
  .list[data-replacing] .rows {
    opacity: 0.6;
  }
  .viewport {
    max-block-size: var(--patron-visit-log-height, min(36em, 80vh));
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scroll-padding-block-start: 30px;
    contain: content;
  }
  .sticky-group,
  .group {
    display: block;
    block-size: 30px;
    padding: 0 16px;
    overflow: hidden;
    background: var(--sunken);
    color: var(--ink-soft);
    font-size: 0.8em;
    font-weight: 550;
    line-height: 30px;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .sticky-group {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin-block-end: -30px;
  }
  .rows {
    position: relative;
    contain: layout style;
  }
  .row[data-pinned] {
    position: absolute;
    inset-inline: 0;
  }

  .summary {
    display: grid;
    grid-template: 'icon lead time chevron' auto 'icon gist by chevron' auto / auto 1fr auto auto;
    gap: 1px 12px;
    align-items: center;
    justify-content: stretch;
    inline-size: 100%;
    padding-block: 9px;
    padding-inline: 16px 12px;
    border: 0;
    border-radius: 0;
    background: none;
    font-weight: 400;
    text-align: start;
  }
  .row + .row .summary {
    box-shadow: inset 0 1px var(--line);
  }
  .group + .summary {
    box-shadow: none !important;
  }
  .summary[aria-expanded='true']:not(:hover) {
    background: none;
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
    overflow: hidden;
    white-space: nowrap;
  }
  .title {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
  }
  .kind-text,
  .corrected,
  .amount,
  .articles {
    flex: none;
    font-size: 0.933em;
  }
  .amount {
    font-variant-numeric: tabular-nums;
    font-weight: 550;
  }
  .corrected {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    color: var(--caution);
    font-weight: 500;
  }
  .gist {
    grid-area: gist;
    overflow: hidden;
    color: var(--ink);
    font-size: 0.933em;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .time {
    grid-area: time;
    font-size: 0.867em;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
    color: var(--ink-soft);
  }
  .day {
    color: var(--ink);
  }
  .by {
    grid-area: by;
    display: inline-flex;
    align-items: center;
    justify-content: end;
    gap: 5px;
    color: var(--ink-soft);
    font-size: 0.867em;
    white-space: nowrap;
  }
  .by .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .staff::before {
    content: '·';
    margin-inline-end: 5px;
  }
  .heading > .corrected {
    align-self: center;
    font-size: 0.867em;
  }
  .chevron {
    grid-area: chevron;
    display: grid;
    color: var(--line-strong);
    transition: rotate 0.15s;
  }
  [aria-expanded='true'] > .chevron {
    rotate: 180deg;
  }

  .placeholder {
    display: grid;
    align-content: center;
    gap: 8px;
    block-size: 64px;
    padding-inline: 60px 16px;
  }
  .bone {
    block-size: 10px;
    border-radius: 5px;
    background: var(--line);
  }
  .bone + .bone {
    inline-size: 55%;
  }

  .arrived {
    position: absolute;
    z-index: 2;
    inset-block-start: 38px;
    inset-inline: 0;
    inline-size: fit-content;
    min-block-size: 32px;
    margin-inline: auto;
    padding: 2px 14px;
    border-color: transparent;
    border-radius: 16px;
    background: var(--brand);
    color: var(--on-brand);
    font-size: 0.867em;
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.18);
  }
  .arrived:hover {
    background: color-mix(in oklab, var(--brand) 88%, var(--ink));
  }
  .none {
    display: grid;
    justify-items: center;
    padding-block-end: 24px;
    border-block-start: 1px solid var(--line);
  }

  @container (min-width: 640px) {
    .record {
      float: inline-start;
      margin-block-end: 0;
      margin-inline-end: 12px;
      line-height: 34px;
    }
  }
  @container (max-width: 479.9px) {
    .summary {
      grid-template:
        'icon heading time' auto 'icon gist gist' auto 'icon by amount' auto
        / auto minmax(0, 1fr) auto;
      align-items: start;
      padding-inline-end: 16px;
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
    .corrected > span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .by {
      min-inline-size: 0;
      overflow: hidden;
    }
    .staff {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .chevron {
      display: none;
    }
    .by {
      justify-content: start;
    }
    .articles {
      display: none;
    }
    .kind-text {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (pointer: coarse) {
    .kinds button,
    .filter,
    .date input,
    button.small,
    .arrived {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .kinds button[aria-expanded='true'],
    .filter[data-set] {
      border-color: Highlight;
    }
    .bone {
      background: GrayText;
    }
  }
  @media print {
    .recorder,
    .filters,
    .arrived {
      display: none;
    }
    .viewport {
      max-block-size: none;
      overflow: visible;
    }
    /* Only rendered rows can be printed; the height of all others would be empty pages. */
    .rows {
      block-size: auto !important;
      padding: 0 !important;
    }
  }
`;
