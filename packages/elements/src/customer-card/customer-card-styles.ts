import { css } from 'lit';

/** Looks of the first sight; those of the details come with them. */
export const customerCardStyles = css`
  :host {
    container: patron-card / inline-size;
  }
  .card {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    font-variant-numeric: tabular-nums;
    --gutter: 16px;
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
    gap: 12px;
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
  small {
    color: var(--ink-soft);
    font-size: 13px;
    font-weight: 400;
  }
  .notice {
    padding: 8px var(--gutter);
    border-block-end: 1px solid var(--line);
    color: var(--caution);
    font-size: 13px;
  }
  .finder {
    padding: 12px var(--gutter);
    border-block-end: 1px solid var(--line);
  }
  .finder.alone {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding-block: 24px 40px;
    border: 0;
  }
  patron-customer-search {
    min-block-size: 40px;
  }
  .alone patron-customer-search {
    inline-size: min(100%, 440px);
  }

  .identity {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 12px;
    padding: 16px var(--gutter);
  }
  .avatar {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    font-size: 17px;
    line-height: 1;
  }
  .avatar,
  .pill {
    flex: none;
    background: var(--brand-soft);
    color: var(--brand);
    font-weight: 600;
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
    font-size: 20px;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .pill,
  .preferred {
    padding: 0 8px;
    border-radius: 20px;
    font-size: 12.5px;
  }
  .preferred {
    border: 1px solid var(--line);
    white-space: nowrap;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px 16px;
    padding: 0 var(--gutter) 16px;
  }
  .figures dd {
    font-size: 18px;
    font-weight: 600;
    line-height: 1.35;
  }
  .figures .absent {
    font-size: 15px;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  section {
    padding: 16px var(--gutter);
    border-block-start: 1px solid var(--line);
  }
  .section-header,
  .composer-foot,
  .visit-line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  .section-header {
    min-block-size: 28px;
    margin-block-end: 8px;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
  }
  button.small {
    min-block-size: 28px;
    padding: 3px 10px;
    font-size: 13px;
  }
  button.small.quiet {
    color: var(--ink-soft);
    font-weight: 500;
  }
  button.small.quiet:hover {
    color: var(--brand);
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
    gap: 6px;
  }
  .composer {
    margin-block-end: 16px;
  }
  textarea {
    display: block;
    min-block-size: 64px;
    max-block-size: 280px;
    field-sizing: content;
  }
  .composer-foot {
    flex-wrap: wrap;
    margin-block-start: 8px;
  }
  .note-words {
    white-space: pre-wrap;
  }
  .visit-line {
    font-weight: 500;
  }
  .amount {
    flex: none;
  }
  .clamped {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @container patron-card (inline-size >= 480px) {
    .card {
      --gutter: 20px;
    }
    .figures {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @container patron-card (inline-size >= 640px) {
    .columns {
      grid-template: 'contact history' auto 'deeper history' 1fr / minmax(0, 1fr) minmax(0, 1fr);
    }
    .history {
      grid-area: history;
      border-inline-start: 1px solid var(--line);
    }
    .deeper {
      grid-area: deeper;
    }
  }
  @media (pointer: coarse) {
    button.small,
    .section-header {
      min-block-size: 44px;
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
