import { css } from 'lit';

export const commandPaletteStyles = css`
  dialog {
    inline-size: min(520px, calc(100vw - 32px));
    margin-block-start: 12vh;
    padding: 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  [role='status']:not(:empty) {
    margin: 10px 2px;
  }
  [role='listbox'] {
    max-block-size: 50vh;
    margin-block-start: var(--gap);
    overflow-y: auto;
  }
  [role='option'] {
    display: flex;
    align-items: center;
    gap: var(--gap);
    min-block-size: var(--control);
    padding: 4px 11px;
    border-radius: var(--radius-small);
    cursor: pointer;
  }
  [aria-selected='true'] {
    background: var(--brand-soft);
    outline: 1px solid var(--brand);
    outline-offset: -1px;
  }
  .plugin {
    color: var(--ink-soft);
    font-size: var(--small);
  }
`;
