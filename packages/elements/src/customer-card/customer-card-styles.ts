import { css } from 'lit';

export const customerCardStyles = css`
  :host {
    container: patron-card / inline-size;
  }
  .card {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
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
  .hint,
  .meta,
  .absent,
  small {
    color: var(--ink-soft);
    font-size: 13px;
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
    padding: 24px var(--gutter) 40px;
    border: 0;
  }
  .alone patron-customer-search {
    inline-size: min(100%, 440px);
  }
  patron-customer-search {
    min-block-size: 40px;
  }

  .identity {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 12px;
    padding: 16px var(--gutter);
  }
  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    background: var(--brand-soft);
    color: var(--brand);
    font-size: 17px;
    font-weight: 600;
    line-height: 1;
  }
  .who {
    flex: 1 1 180px;
    min-inline-size: 0;
  }
  .name-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
  }
  h2 {
    font-size: 20px;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .pill {
    flex: none;
    padding: 1px 9px;
    border-radius: 20px;
    background: var(--brand-soft);
    color: var(--brand);
    font-size: 12.5px;
    font-weight: 600;
  }
  .facts-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    color: var(--ink-soft);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .header-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .header-actions:empty {
    display: none;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px 16px;
    padding: 0 var(--gutter) 16px;
  }
  .figures dt {
    color: var(--ink-soft);
    font-size: 12.5px;
  }
  .figures dd {
    font-size: 18px;
    font-weight: 600;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .figures small {
    font-weight: 400;
  }
  .figures .absent {
    font-size: 15px;
    font-weight: 400;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block-start: 1px solid var(--line);
  }
  section {
    padding: 16px var(--gutter);
  }
  section + section,
  .column + .column {
    border-block-start: 1px solid var(--line);
  }
  .section-header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
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
  .section-header button.small,
  .consents button.small,
  .older {
    margin-inline-end: -10px;
  }
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  .contact-ways {
    display: grid;
    gap: 6px;
  }
  .contact-ways li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 10px;
  }
  .contact-way-icon {
    padding-block-start: 3px;
    color: var(--ink-soft);
  }
  .preferred {
    padding: 0 7px;
    border: 1px solid var(--line);
    border-radius: 20px;
    color: var(--ink-soft);
    font-size: 12px;
    white-space: nowrap;
  }
  .linked {
    display: grid;
    gap: 12px;
  }
  .linked-name {
    font-weight: 550;
  }
  .linked .contact-ways {
    margin-block-start: 2px;
  }

  .stages {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .stage-step {
    gap: 4px;
    min-block-size: 32px;
    padding: 3px 12px;
    border-color: var(--line);
    border-radius: 20px;
    color: var(--ink-soft);
    font-size: 13.5px;
    font-weight: 500;
  }
  .stage-step[aria-pressed='true'] {
    padding-inline-start: 8px;
    border-color: var(--brand);
    background: var(--brand-soft);
    color: var(--brand);
    font-weight: 600;
    cursor: default;
  }

  .facts,
  .remarks {
    display: grid;
    gap: 6px;
  }
  .facts div {
    display: grid;
    grid-template-columns: minmax(96px, 3fr) 7fr;
    gap: 12px;
  }
  .remarks {
    gap: 10px;
  }
  .facts dt,
  .remarks dt {
    color: var(--ink-soft);
  }
  .remarks dt {
    font-size: 13px;
  }
  .remarks dd,
  .note-words {
    white-space: pre-wrap;
  }

  progress {
    display: block;
    appearance: none;
    inline-size: 100%;
    block-size: 6px;
    overflow: hidden;
    border: 0;
    border-radius: 3px;
    background: var(--sunken);
  }
  progress::-webkit-progress-bar {
    background: var(--sunken);
  }
  progress::-webkit-progress-value {
    border-radius: 3px;
    background: var(--brand);
  }
  progress::-moz-progress-bar {
    border-radius: 3px;
    background: var(--brand);
  }
  .completeness p {
    margin-block-start: 8px;
  }
  .stale {
    color: var(--caution);
  }
  .percent {
    color: var(--ink-soft);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-block-start: 10px;
    font-size: 13px;
  }
  .ask button {
    min-block-size: 28px;
    padding: 2px 10px;
    border: 1px dashed var(--line-strong);
    border-radius: 20px;
    font-size: 13px;
    font-weight: 500;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding-block: 5px;
    padding-inline: 12px 0;
    text-align: end;
    font-weight: 400;
    vertical-align: baseline;
    white-space: nowrap;
  }
  th:first-child {
    white-space: normal;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  thead th {
    padding-block-start: 0;
    color: var(--ink-soft);
    font-size: 12.5px;
  }
  tbody th .hint {
    display: block;
    line-height: 1.35;
  }
  tbody tr:last-child > * {
    padding-block-end: 10px;
  }
  tfoot th,
  tfoot td {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--line);
    font-weight: 650;
  }
  .bands {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin-block-start: 8px;
    color: var(--ink-soft);
    font-size: 12.5px;
  }
  .bands [aria-current] {
    color: var(--brand);
    font-weight: 650;
  }

  .consents {
    display: grid;
    gap: 8px;
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
  .consent-state {
    color: var(--ink-soft);
    font-size: 13px;
  }
  .consent-state[data-state='given'] {
    color: var(--positive);
  }
  .consent-state[data-state='withdrawn'] {
    color: var(--negative);
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
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
    margin-block-start: 8px;
  }
  .notes-list {
    display: grid;
    gap: 12px;
  }
  .visits-list {
    display: grid;
    gap: 14px;
  }
  .visits-list li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 10px;
  }
  .visit-icon {
    padding-block-start: 3px;
    color: var(--ink-soft);
  }
  .visit-line {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }
  .visit-kind,
  .amount {
    font-weight: 500;
  }
  .amount {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  .clamped {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
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
      grid-template-columns: repeat(4, minmax(0, auto));
    }
  }
  @container patron-card (inline-size >= 640px) {
    .columns {
      grid-template: 'now history' auto 'deeper history' 1fr / minmax(0, 1fr) minmax(0, 1fr);
    }
    .now {
      grid-area: now;
    }
    .history {
      grid-area: history;
      border-inline-start: 1px solid var(--line);
    }
    .deeper {
      grid-area: deeper;
    }
    .column + .history {
      border-block-start: 0;
    }
  }
  @media (pointer: coarse) {
    button.small,
    .stage-step,
    .ask button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .avatar,
    .pill {
      border: 1px solid;
    }
    progress {
      appearance: auto;
    }
    .stage-step[aria-pressed='true'] {
      border: 2px solid Highlight;
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
