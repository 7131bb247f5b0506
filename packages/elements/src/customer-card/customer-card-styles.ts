import { css } from 'lit';

/** Looks of the first sight; those of the details come with them. */
export const customerCardStyles = css`
  :host {
    position: relative;
    container: patron-card / inline-size;
  }
  .card {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    font-variant-numeric: tabular-nums;
  }
  h2,
  h3,
  p,
  dl,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    display: grid;
    gap: calc(var(--space) * 3);
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--line-strong);
    text-underline-offset: 3px;
  }
  a:hover {
    color: var(--brand);
    text-decoration-color: currentColor;
  }
  .icon {
    flex: none;
    display: block;
  }
  .facts-line,
  .figures dt,
  .hint,
  .meta,
  .absent,
  .preferred,
  small,
  .notice {
    color: var(--ink-soft);
    font-size: var(--small);
    font-weight: 400;
  }
  .notice {
    padding: var(--gap) var(--gutter);
    border-block-end: 1px solid var(--line);
    color: var(--caution);
  }
  .finder {
    padding: calc(var(--space) * 3) var(--gutter);
    border-block-end: 1px solid var(--line);
  }
  .finder.alone {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding-block: 0 40px;
    border: 0;
  }
  patron-customer-search {
    min-block-size: var(--control);
  }
  .alone patron-customer-search {
    inline-size: min(100%, 440px);
  }

  .identity {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 12px;
    padding: var(--gutter);
  }
  .avatar {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    font-size: var(--heading);
    line-height: 1;
  }
  .avatar,
  .pill {
    flex: none;
    background: var(--brand-soft);
    color: var(--brand);
    font-weight: 650;
  }
  .who {
    flex: 1 1 180px;
    min-inline-size: 0;
  }
  .name-line,
  .facts-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }
  h2 {
    font-size: calc(var(--size) * 20 / 15);
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .pill,
  .preferred {
    padding: 0 8px;
    border-radius: 99px;
    font-size: var(--caption);
  }
  .preferred {
    border: 1px solid var(--line);
    white-space: nowrap;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--space) * 3) 16px;
    padding: 0 var(--gutter) var(--gutter);
  }
  .figures dd {
    font-size: var(--heading);
    font-weight: 650;
    line-height: 1.35;
  }
  .figures .absent {
    font-size: 1em;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  section {
    padding: var(--gutter);
    border-block-start: 1px solid var(--line);
  }
  .section-header,
  .composer-foot,
  .visit-line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--gap);
  }
  .section-header {
    min-block-size: var(--control-small);
    margin-block-end: var(--gap);
  }
  h3 {
    font-size: 1em;
    font-weight: 650;
  }
  .notes .quiet {
    margin-inline-start: -10px;
  }
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  .beside-icons li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 10px;
  }
  .beside-icons .icon {
    margin-block-start: 3px;
    color: var(--ink-soft);
  }
  .contact-ways {
    gap: calc(var(--space) * 1.5);
  }
  .composer {
    margin-block-end: var(--gutter);
  }
  textarea {
    display: block;
    min-block-size: 64px;
    max-block-size: 280px;
    field-sizing: content;
  }
  .composer-foot {
    flex-wrap: wrap;
    margin-block-start: var(--gap);
  }
  .note-words {
    white-space: pre-wrap;
  }
  .visit-line {
    font-weight: 550;
  }
  .amount {
    flex: none;
    font-weight: 650;
  }
  .clamped {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  @container patron-card (inline-size >= 480px) {
    .card {
      --gutter: calc(var(--space) * 5);
    }
    .figures {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @container patron-card (inline-size >= 640px) {
    .columns {
      grid-template: 'contact history' auto 'deeper history' 1fr / minmax(0, 5fr) minmax(0, 6fr);
    }
    .history {
      grid-area: history;
      border-inline-start: 1px solid var(--line);
    }
    .deeper {
      grid-area: deeper;
    }
  }
  @media (forced-colors: active) {
    .avatar,
    .pill {
      border: 1px solid;
    }
  }
  @media print {
    button,
    .composer,
    .finder {
      display: none;
    }
  }
`;
