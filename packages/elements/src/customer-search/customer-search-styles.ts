import { css } from 'lit';

export const customerSearchStyles = css`
  :host,
  .box {
    position: relative;
  }
  .box {
    anchor-name: --patron-search;
  }
  .magnifier {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 12px;
    display: grid;
    place-items: center;
    color: var(--ink-soft);
    pointer-events: none;
  }
  input {
    padding-inline: 38px 40px;
    text-overflow: ellipsis;
  }
  input::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .clear {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: 6px;
    inline-size: 28px;
    block-size: 28px;
    min-block-size: 0;
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--ink-soft);
    translate: 0 -50%;
  }
  .clear:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  #error {
    margin-block-start: 4px;
  }
  .popup {
    position: absolute;
    inset-block-start: calc(100% + 6px);
    inset-inline: 0;
    max-block-size: min(440px, 60vh);
    margin: 0;
    padding: 6px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  .popup[popover] {
    position: fixed;
    inset: auto;
    position-anchor: --patron-search;
    inset-block-start: calc(anchor(bottom) + 6px);
    inset-inline-start: anchor(start);
    inline-size: anchor-size(inline);
    position-try-fallbacks: flip-block;
  }
  .popup[data-placed] {
    inset-block-start: calc(var(--bottom) + 6px);
    left: var(--left);
    inline-size: var(--width);
  }
  .popup:not([popover])[hidden] {
    display: none;
  }
  .listbox {
    display: grid;
    gap: 1px;
  }
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0 10px;
    min-block-size: calc(var(--control) + 8px);
    padding: 4px 8px;
    border-radius: var(--radius-small);
    cursor: pointer;
  }
  .option[aria-selected='true'] {
    background: var(--sunken);
  }
  .avatar {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--brand-soft);
    color: var(--brand);
    font-size: var(--caption);
    font-weight: 650;
    line-height: 1;
  }
  .words {
    display: grid;
    min-inline-size: 0;
    line-height: 1.35;
  }
  .name {
    font-weight: 550;
  }
  .name,
  .detail {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .detail {
    color: var(--ink-soft);
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }
  mark {
    background: none;
    color: var(--brand);
    font-weight: 650;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-decoration-color: color-mix(in oklab, var(--brand) 45%, transparent);
    text-underline-offset: 3px;
  }
  .more {
    position: sticky;
    inset-block-end: -6px;
    margin: 6px -6px -6px;
    padding: 8px 14px;
    border-block-start: 1px solid var(--line);
    background: var(--surface);
    color: var(--ink-soft);
    font-size: var(--small);
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .avatar {
      border: 1px solid;
    }
    /* The letters are the browser's for a mark, so its ground must be too. */
    mark {
      background: Mark;
      color: MarkText;
    }
  }
  @media (pointer: coarse) {
    .clear {
      inset-inline-end: 0;
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;
